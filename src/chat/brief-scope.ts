import type { Company } from '#domain/company.ts'
import type { Edition } from '#domain/edition.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import {
  itemsOf,
  leftOut,
  type Narrowing,
  narrowEdition,
  shownOf,
  wishesOf,
} from '#domain/narrow-edition.ts'
import type { RichText } from '#domain/rich-text.ts'
import { editionPeriod, renderBrief } from './brief-text.ts'
import type { CommandContext } from './command-context.ts'
import { findPart, PART_COMMANDS, parsePart } from './parts.ts'

/** What of an edition a reader asked for: their own copy, a part of the frame, what names a company. */
export type Scope =
  | { readonly kind: 'own' }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'company'; readonly company: Company }

/** A text that may mean several companies, or that means nothing. */
export interface NoScope {
  readonly kind: 'none'
  readonly candidates: readonly Company[]
}

type Reader = Pick<CommandContext, 'services' | 'texts' | 'subscription'>

/** Nothing, a part of the frame or a company, in words of either language. Total. */
export function parseScope({ services }: Reader, text: string): Scope | NoScope {
  if (text === '') return { kind: 'own' }
  const part = parsePart(text)
  if (part) return { kind: 'part', part }
  const candidates = services.directory.findCompanies(text)
  const [company, ...others] = candidates
  if (company && others.length === 0) return { kind: 'company', company }
  const near = company ? null : findPart(text)
  return near ? { kind: 'part', part: near } : { kind: 'none', candidates }
}

/** What stands for a scope in the command of a button; nothing for the reader's own copy. */
export function scopeWord(scope: Scope): string {
  if (scope.kind === 'part') return PART_COMMANDS[scope.part]
  return scope.kind === 'company' ? scope.company.id : ''
}

/** The copy of an edition that a reader gets who asks for this scope. */
export const copyOf = (reader: Reader, edition: Edition, scope: Scope): Edition =>
  narrowEdition(edition, narrowingOf(reader, scope))

/** What the reader's short copy leaves out of the one that they would get at full length. */
export function restOf(reader: Reader, edition: Edition): Edition {
  const wishes = narrowingOf(reader, { kind: 'own' })
  const full = narrowEdition(edition, { ...wishes, length: 'full' })
  return leftOut(full, narrowEdition(edition, wishes))
}

/** A copy as a message: with the headings of its scope, and a company's name for a title. */
export function renderCopy(
  reader: Reader,
  {
    whole,
    copy,
    scope,
  }: { readonly whole: Edition; readonly copy: Edition; readonly scope: Scope },
): RichText {
  const { texts, services, subscription } = reader
  const { language } = whole.edition
  if (scope.kind === 'part') return renderBrief(copy, texts, { lead: false, parts: [scope.part] })
  if (scope.kind === 'own') {
    return renderBrief(copy, texts, shownOf(whole, copy, subscription?.parts))
  }
  const company = services.directory.companyName(scope.company.id, language)
  const title = texts(language, 'company-title', { company, window: editionPeriod(whole, texts) })
  return renderBrief(copy, texts, { title, ...filledOf(copy) })
}

/** Only what holds something. */
export const filledOf = (
  copy: Edition,
): { readonly lead: boolean; readonly parts: readonly Part[] } => ({
  lead: copy.lead !== null,
  parts: PARTS.filter((part) => copy.sections[part].length > 0),
})

/** The items of a copy with their numbers, from 1, in the edition as it is read as a whole. */
export function numberedItems(whole: Edition, copy: Edition) {
  const all = itemsOf(whole)
  return itemsOf(copy).map((item) => ({ item, number: all.indexOf(item) + 1 }))
}

function narrowingOf({ services, subscription }: Reader, scope: Scope): Narrowing {
  const { directory } = services
  if (scope.kind === 'part') return { lead: false, parts: [scope.part], ...watchOf(subscription) }
  if (scope.kind === 'company') return { companies: directory.family(scope.company) }
  return subscription ? wishesOf(subscription, directory.topicsOf) : {}
}

const watchOf = (subscription: Reader['subscription']): Narrowing =>
  subscription ? { watch: subscription.watch } : {}

/** Whether a brief has nothing to say of its scope. */
export const isEmptyFor = (copy: Edition, scope: Scope): boolean =>
  scope.kind === 'company' && itemsOf(copy).length === 0
