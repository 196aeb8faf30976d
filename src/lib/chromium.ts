import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { type DevTools, openDevTools } from './devtools-pipe.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const TIME_LIMIT_MS = 60_000
const VIEWPORT = { width: 1280, height: 900, mobile: false }
/** Pixels of a picture for one of the page; fewer where the picture would be higher than a browser can draw. */
const SCALE = 2
const MAX_HEIGHT = 16_000

/** A Chromium: the program that `CHROME_PATH` names, else the first of its usual names on the `PATH`; null without one. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const own = env['CHROME_PATH']
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const places = own ? [own] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface Pictures {
  readonly program: string
  /** The page's address, a `file:` URL. */
  readonly url: string
  /** The PNG file of each element, by its selector. */
  readonly files: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * Opens a page in a browser without a window and saves elements of it as PNG files, each whole. Rejects
 * where the browser does not start, says no or takes longer than a minute, and with the signal's reason.
 */
export async function takePictures({ program, url, files, signal }: Pictures): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'mujaz-chromium-'))
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)])
  const browser = start(program, profile)
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) browser.once(event, () => resolve())
  })
  try {
    await Promise.race([failureOf(browser, limit), drawAll(devToolsOf(browser), url, files)])
  } finally {
    browser.kill('SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const start = (program: string, profile: string): ChildProcess =>
  spawn(
    program,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )

function failureOf(browser: ChildProcess, limit: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    browser.once('error', reject)
    const giveUp = () => reject(limit.reason)
    if (limit.aborted) giveUp()
    else limit.addEventListener('abort', giveUp, { once: true })
  })
}

function devToolsOf({ stdio }: ChildProcess): DevTools {
  const [, , , to, from] = stdio
  if (to instanceof Writable && from instanceof Readable) return openDevTools(to, from)
  throw new Error('the browser has no pipes')
}

async function drawAll(
  tools: DevTools,
  url: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const { targetId } = await tools.call('Target.createTarget', { url: 'about:blank' })
  const attached = await tools.call('Target.attachToTarget', { targetId, flatten: true })
  const session = String(attached['sessionId'])
  const call = (method: string, params?: Readonly<Record<string, unknown>>) =>
    tools.call(method, params, session)
  await call('Page.enable')
  await call('Emulation.setDeviceMetricsOverride', { ...VIEWPORT, deviceScaleFactor: SCALE })
  const loaded = tools.event('Page.loadEventFired')
  await Promise.all([call('Page.navigate', { url }), loaded])
  for (const [selector, file] of Object.entries(files)) {
    const found = await call('Runtime.evaluate', {
      expression: boxOf(selector),
      returnByValue: true,
    })
    const box = boxSchema.safeParse(found).data?.result.value
    if (!box) throw new Error(`the page has no ${selector}`)
    const clip = { ...box, scale: Math.min(1, MAX_HEIGHT / (box.height * SCALE)) }
    const shot = await call('Page.captureScreenshot', { clip, captureBeyondViewport: true })
    writeFileSync(file, Buffer.from(String(shot['data']), 'base64'))
  }
}

/** The place of an element on its page, in CSS pixels. */
const boxOf = (selector: string): string =>
  `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`

const boxSchema = z.object({
  result: z.object({
    value: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
})
