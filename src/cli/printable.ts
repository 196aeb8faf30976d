/** A text of somebody else's for the operator's terminal, which must take no commands from it. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
