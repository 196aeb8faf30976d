// A link has room for letters, digits, `_` and `-`. What changes something is never in one: a stranger's
// link would do it in the reader's name.
const ABOUT_A_BRIEF = /^(more|sources|wrong) (\w+)$/
const PAYLOAD = /^\/start\s+(more|sources|wrong)_(\w+)$/

/** Opens the private chat with the bot, where it does what a button of a channel says. */
export function linkTo(bot: string, command: string): string {
  const [, name, id] = ABOUT_A_BRIEF.exec(command) ?? []
  const payload = name ? `${name}_${id}` : command === 'settings' ? 'settings' : 'hello'
  return `https://t.me/${bot}?start=${payload}`
}

/** The command that such a link stands for; any other text as it is. */
export function followLink(text: string): string {
  const [, name, id] = PAYLOAD.exec(text) ?? []
  return name ? `/${name} ${id}` : text
}
