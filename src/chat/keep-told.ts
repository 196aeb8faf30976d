import type { Edition } from '#domain/edition.ts'
import type { CommandContext } from './command-context.ts'

/** Keeps what a reply is about to tell. A reader gets the reply all the same where that fails. */
export const keepTold = (
  { services, address, report }: Pick<CommandContext, 'services' | 'address' | 'report'>,
  copy: Edition,
): Promise<void> => services.keepTold(address, copy).catch(report)
