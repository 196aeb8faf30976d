import type { Language } from '#domain/language.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import type { Services } from './services.ts'

/**
 * The services for a chat that has chosen nothing yet: where the operator's default lacks the language that its
 * reader uses, briefs come in that language until the reader says otherwise.
 */
export function withFirstLanguage(services: Services, language: Language): Services {
  const first = async (address: ChatAddress) => {
    const { languages } = await services.settingsOf(address)
    return languages.includes(language) ? {} : { languages: [language] }
  }
  return {
    ...services,
    settingsOf: async (address) => ({
      ...(await services.settingsOf(address)),
      ...(await first(address)),
    }),
    subscribe: async (address, change) =>
      services.subscribe(address, { ...(await first(address)), ...change }),
    changeSettings: async (address, change) =>
      services.changeSettings(address, { ...(await first(address)), ...change }),
  }
}
