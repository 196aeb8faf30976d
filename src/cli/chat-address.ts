import { AppError } from '#domain/errors.ts'
import type { ChatAddress, Platform } from '#domain/subscription.ts'

const PLATFORMS: readonly Platform[] = ['telegram', 'slack', 'console']

/** A chat as an operator names it: `telegram:123`, `slack:C024BE91L`, `telegram:-100123/7`. */
export function readAddress(value: string): ChatAddress {
  const [name = '', ...rest] = value.split(':')
  const platform = PLATFORMS.find((known) => known === name)
  const chat = rest.join(':')
  if (platform && chat !== '') return { platform, chat }
  const message = `expected a chat such as telegram:123 (${PLATFORMS.join(', ')}), got "${value}"`
  throw new AppError('usage', message)
}

export const showAddress = ({ platform, chat }: ChatAddress): string => `${platform}:${chat}`
