/** What companies and people do in business news: a capital word before one is their name. */
export const NAME_VERBS: ReadonlySet<string> = new Set(
  `accounts account accounted is was has had will would said says plans planned expects expected fell rose lost delivered won signed reported
  posted booked bought sold makes made paid announced launched raised got received employs spent invested generated
  earned shipped produced builds built agreed committed pledged warned told wants hired opened closed gained holds
  owns leads led took takes serves supplies supplied filed unveiled released cut acquired sued secured ordered`.split(
    /\s+/,
  ),
)
