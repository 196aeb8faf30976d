interface Variables {
  readonly TERM?: string | undefined
  readonly TERM_PROGRAM?: string | undefined
  readonly VTE_VERSION?: string | undefined
  readonly KONSOLE_VERSION?: string | undefined
  readonly MLTERM?: string | undefined
  readonly TMUX?: string | undefined
  readonly STY?: string | undefined
}

/** VTE (GNOME Terminal and its kin) does bidi since 0.58. */
const FIRST_VTE = 5800
const PROGRAMS: ReadonlySet<string> = new Set(['Apple_Terminal', 'iTerm.app', 'mintty'])

/**
 * Whether the terminal is known to set Arabic right by itself. Where it is not known, no: marks
 * would show as boxes there, and text in logical order at least can be copied.
 */
export function terminalDoesBidi(variables: Variables): boolean {
  const term = variables.TERM ?? ''
  // A multiplexer inherits the variables of the terminal around it, and moves cells, not text.
  if (variables.TMUX || variables.STY || /^(?:screen|tmux|dumb)/.test(term)) return false
  if (term.startsWith('mlterm') || variables.MLTERM || variables.KONSOLE_VERSION) return true
  if (PROGRAMS.has(variables.TERM_PROGRAM ?? '')) return true
  return Number(variables.VTE_VERSION ?? 0) >= FIRST_VTE
}
