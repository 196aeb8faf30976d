import { resolve } from 'node:path'
import { readPrompt } from '#briefs/prompt-file.ts'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import type { Config } from '#config/config.ts'
import { withEnvFile } from '#config/env-file.ts'
import { loadConfig } from '#config/load-config.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import type { Bench } from './run-story.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PROMPTS = resolve(ROOT, 'prompts')

/** The project's configuration with an environment and, over it, the variables of `.env` that it lacks. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config =>
  loadConfig({
    configFolder: resolve(ROOT, 'config'),
    promptsFolder: PROMPTS,
    env: withEnvFile(resolve(ROOT, '.env'), env),
  })

/** The desk, the words and the prompt that the project ships. */
export function openBench(
  { companies, concepts, glossary, settings }: Config,
  { signal, say }: Pick<Bench, 'signal' | 'say'>,
): Bench {
  return {
    desk: createWritingDesk({ companies, concepts, glossary }),
    prompt: readPrompt(resolve(PROMPTS, 'brief.md')),
    lint: createArabicLint({ companies, glossary }),
    maxArticles: settings.model.maxArticles,
    maxItemsPerPart: settings.brief.maxItemsPerPart,
    signal,
    say,
  }
}
