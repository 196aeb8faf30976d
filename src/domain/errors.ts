/** `usage` and `config` end a command with exit code 2, all others with 1. */
export type AppErrorCode = 'usage' | 'config' | 'store' | 'feed' | 'model' | 'platform'

/** A foreseen failure: its message is one line that says what is wrong, where, and what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
