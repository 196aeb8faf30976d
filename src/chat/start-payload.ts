import type { Company } from '#domain/company.ts'
import { parseLanguages } from './parse-languages.ts'

/** What a link to a private chat asks for (`?start=`): of `linkTo`, and `hello`, which asks for nothing. */
const OF_A_BUTTON = /^(?:hello|settings|(?:more|sources|wrong)_\w+)$/

/** The company of the registry that a payload names: `000660_KS` is 000660.KS, since a link has room for `[A-Za-z0-9_-]`. */
export const companyOfPayload = (
  companies: readonly Company[],
  payload: string,
): Company | undefined =>
  payload === ''
    ? undefined
    : companies.find(
        ({ id }) => id.replace(/[^A-Za-z0-9]/g, '_').toLowerCase() === payload.toLowerCase(),
      )

/** Whether `/start PAYLOAD` comes from a link of ours; any other payload is taken for an invite code. */
export const isOwnPayload = (companies: readonly Company[], payload: string): boolean =>
  OF_A_BUTTON.test(payload) ||
  parseLanguages(payload) !== null ||
  companyOfPayload(companies, payload) !== undefined
