/** The two languages that Mujaz reads and writes. */
export type Language = 'en' | 'ar'

export const LANGUAGES: readonly Language[] = ['en', 'ar']
