/** One call that the server got. */
export interface TelegramCall {
  readonly method: string
  readonly token: string
  readonly params: CallParams
  /** When it came, in milliseconds of a clock that never jumps. */
  readonly at: number
  /** What it answered; null while a poll waits, and for a dropped or silent one. */
  response: TelegramResponse | null
}

/** The parameters that the server or a test looks at: as they came, so of any type. */
export interface CallParams {
  readonly chat_id?: unknown
  readonly message_id?: unknown
  readonly message_thread_id?: unknown
  readonly user_id?: unknown
  readonly text?: unknown
  readonly entities?: unknown
  readonly reply_markup?: unknown
  readonly link_preview_options?: unknown
  readonly callback_query_id?: unknown
  readonly url?: unknown
  readonly offset?: unknown
  readonly timeout?: unknown
  readonly limit?: unknown
  readonly allowed_updates?: unknown
  readonly commands?: unknown
  readonly scope?: unknown
  readonly language_code?: unknown
  readonly name?: unknown
  readonly description?: unknown
  readonly short_description?: unknown
}

export interface TelegramResponse {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** What becomes of a later call instead of its normal answer. */
export type TelegramFailure =
  | { readonly kind: 'error'; readonly response: TelegramResponse }
  /** The call is taken (a `sendMessage` counts as sent), then the connection breaks. */
  | { readonly kind: 'drop' }
  /** The connection breaks before the call is taken. */
  | { readonly kind: 'drop-untaken' }
  /** Never answered, nor taken. */
  | { readonly kind: 'silence' }
  /** Taken at once and answered as usual, so much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A gateway's page instead of JSON. */
  | { readonly kind: 'html' }

/** An update without its id. */
export type NewUpdate = Readonly<Record<string, unknown>>

export const ok = (result: unknown): TelegramResponse => ({ ok: true, result })

export const refuse = (
  error_code: number,
  description: string,
  parameters?: TelegramResponse['parameters'],
): TelegramResponse => ({ ok: false, error_code, description, ...(parameters && { parameters }) })

export const badRequest = (description: string): TelegramResponse =>
  refuse(400, `Bad Request: ${description}`)

export const telegramError = (
  error_code: number,
  description: string,
  parameters?: TelegramResponse['parameters'],
): TelegramFailure => ({ kind: 'error', response: refuse(error_code, description, parameters) })
