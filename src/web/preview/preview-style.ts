/** Screens of phone width for Telegram (360 CSS pixels, the narrowest that is common), wider ones for the rest. */
export const PREVIEW_STYLE = `
body { margin: 0; background: #eceff3; color: #1d2330; font: 14px/1.45 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif }
section { width: fit-content; margin: 0 auto; padding: 16px 20px 24px }
h2 { margin: 0 0 10px; font-size: 17px }
.columns { display: flex; gap: 24px; align-items: flex-start }
.screen { box-sizing: border-box; border-radius: 12px; overflow: hidden }
.counts { margin: 10px 2px 4px; font-size: 11px; color: #5c6675 } .counts:first-child { margin-top: 0 }
.over { color: #c62828 }
#telegram-light { --ground: #d3e2ec; --bubble: #fff; --text: #000; --link: #2481cc; --quiet: #4a5c6b; --key: #5f7f95cc }
#telegram-dark { --ground: #0e1621; --bubble: #182533; --text: #fff; --link: #6ab3f3; --quiet: #8fa2b3; --key: #2b3b4bcc }
:is(#telegram-light, #telegram-dark) .screen { width: 360px; padding: 10px 8px; background: var(--ground) }
:is(#telegram-light, #telegram-dark) .counts { color: var(--quiet) }
.bubble { box-sizing: border-box; max-width: 332px; padding: 7px 11px 9px; border-radius: 14px 14px 14px 4px; background: var(--bubble); color: var(--text); font: 16px/1.33 system-ui, Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif }
.lines { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start }
.bubble a { color: var(--link); text-decoration: none }
.bubble code { color: var(--link); font-family: ui-monospace, "Roboto Mono", monospace; font-size: 15px }
.quote { display: block; position: relative; margin: 3px 0; padding: 3px 8px 3px 8px; border-inline-start: 3px solid var(--link); border-radius: 5px; background: color-mix(in srgb, var(--link) 10%, transparent); font-size: 14.5px; cursor: pointer }
.quote input { position: absolute; opacity: 0 }
.quote .lines { padding-inline-end: 14px }
.quote:not(:has(:checked)) .lines { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }
.quote::after { content: "\\2304"; position: absolute; inset-block-end: 2px; inset-inline-end: 6px; color: var(--link) }
.quote:has(:checked)::after { content: "\\2303" }
.keys { max-width: 332px; margin-top: 4px } .row { display: flex; gap: 4px; margin-bottom: 4px }
.key { flex: 1; padding: 9px 6px; border-radius: 8px; background: var(--key); color: #fff; text-align: center; font-size: 14px; font-weight: 500 }
#slack .screen { width: 600px; padding: 14px 18px; background: #fff }
.sender { margin: 2px 0 } .sender i { padding: 1px 3px; border-radius: 2px; background: #ddd; font: 600 10px/1 sans-serif; color: #616061 }
#page .screen { width: 560px }
`
