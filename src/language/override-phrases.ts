/**
 * What a text does that speaks to a program instead of telling a reader something: it takes rules back, hands out a
 * role, orders an output, forges the marks of a prompt, or touts.
 */
export type OrderKind = 'override' | 'role' | 'output' | 'marks' | 'touting'

export interface OrderRule {
  readonly kind: OrderKind
  /** Matched on what `unmask` returns. */
  readonly pattern: RegExp
}

// An imperative opens its clause. Behind a subject or behind «to» the same words are told of somebody.
const OPENING = String.raw`(?:(?:^|[.!?:;>#\])}|*"'“”«»(\n–—-])\s{0,3}(?:[^.!?,:\n]{1,25}, )?(?:(?:please|now|kindly|just|simply|also|instead|actually|first|then|so|and|ok|hello|hi|ai|assistant|do|always|immediately) ){0,3}|\byou (?:must|should|will|are to|have to|need to)(?: now| also)? )`
const opening = (imperative: string): RegExp => new RegExp(`${OPENING}(?:${imperative})`, 'u')

const IGNORE =
  "(?:ignore|disregard|forget|overlook|override|bypass|discard|neglect|drop|do not (?:follow|obey)|don't (?:follow|obey)|stop (?:following|obeying)|pay no attention to)"
const RULES =
  '(?:instructions?|directives?|directions|prompts?|rules|guidelines|guidance|orders|commands|constraints|restrictions|safeguards|system message|context|training|programming|tasks?)'
const EARLIER =
  '(?:previous|previously|prior|above|earlier|preceding|former|all|any|every|your|these|those|other|original|initial|existing|current|system|developer)'
const MATERIAL =
  '(?:function|web ?page|page|resume|cv|paper|table|articles?|texts?|documents?|emails?|sources?|feeds?|news|data|content|stor(?:y|ies)|rest|above|others?)'
const SAY =
  '(?:state|say|print|write|output|report|answer|tell|reply|respond|conclude|publish|return|repeat|post|list|show)'
const ANSWER =
  '(?:response|reply|replies|answer|output|summary|summaries|brief|briefing|digest|edition|translation|completion)'
const READERS =
  '(?:readers?|users?|subscribers?|investors?|followers|audience|clients?|customers?|recipients?|everyone|everybody)'
const MODE =
  '(?:system|developer|god|debug|admin|administrator|maintenance|override|jailbreak|dan|unrestricted|root|sudo|law enforcement override|security override|knowledge verification|training data override|publisher|editor)'
const MACHINE = String.raw`(?:ai|a\.i\.|assistant|assistants|model|models|language model|llms?|bots?|chatbots?|chatgpt|claude|gemini|gpt\S*|summari[sz]ers?|agents?|crawlers?|aggregators?|system)`
const SECRET =
  '(?:system prompt|(?:hidden|initial|secret|original|full) (?:prompt|instructions|rules)|prompt|instructions|rules|guidelines|secret key|api key|api token|keys?|passwords?|passphrase|credentials|secrets?|environment variables)'
const AT_ONCE =
  '(?:now|today|immediately|at once|while (?:you can|it lasts|it is)|before (?:it|they|the|everyone)|right away|asap)'

/** Orders in English, and the marks that need no language. */
export const ENGLISH_ORDERS: readonly OrderRule[] = [
  {
    kind: 'override',
    pattern: opening(
      String.raw`${IGNORE} (?:\S+ ){0,4}?(?:${EARLIER} (?:\S+ ){0,3}?${RULES}\b|(?:all|everything|anything|any|the|what(?:ever)?|that is|comes|stands|of)(?: \S+){0,2} (?:above|before this|so far|previously)\b|(?:all|every\S*|whatever|what|anything)(?: that| which)? you(?:'ve| have| were|)(?: been)? (?:told|instructed|taught|given)(?! (?:about|on))|(?:the|this|these|that|all)(?: other)? ${MATERIAL}\b[^.!?\n]{0,30}?(?: and|,|;) (?:instead )?${SAY})`,
    ),
  },
  {
    kind: 'override',
    pattern: opening(String.raw`forget (?:about )?that\b[^.!?\n]{0,5}(?:can|could|instead|now)`),
  },
  {
    kind: 'override',
    pattern:
      /\bregardless of (?:any |all |your )?(?:previous|prior|earlier) (?:tasks?|instructions|rules)|\b(?:new|updated|real|actual|true) (?:instructions?|orders|task|system prompt|directive)s?(?: for (?:you|the \w+))?\s*:|\boverrr?ide(?: all)?\s*:|\b(?:nouvelles|nuevas|neue) (?:instructions|instrucciones|anweisungen)/u,
  },
  {
    kind: 'override',
    pattern:
      /\b(?:ignorez|oubliez|olvid[ae]n?|ignor(?:a|en|an)|ignoriere|vergiss|dimentica)(?: \S+){0,3}? (?:instru\p{L}+|anweisungen|istruzioni|consignes|fonction|función|página|page|table|tabla|resumen|papel|papier|artículo)|無視|忽略|игнорируй|\bse te ha instruido|\bsnoitcurtsni|\btpmorp|تاميلعت/u,
  },
  {
    kind: 'role',
    pattern: new RegExp(
      String.raw`\byou are now (?:an? |the |in |no longer|free (?:from|of|to)\b|dan\b|acting|operating|called|named)|\bfrom now on,? you|\byou are (?:about to (?:immerse|act)|an? (?:\S+ )?(?:${MACHINE}|editor|publisher|analyst|translator)\b)|(?:^|[.!?\n>]\s*)your (?:task|role|mission|persona) is to\b|\byour (?:new|only|real) (?:role|task|job|goal|persona|mission) (?:is|now)\b|\bas (?:an? )?(?:ai|language model|your (?:creator|developer|admin\S*|owner))\b,? (?:developed by|i\b|i'm|you)|\bi(?:'m| am) (?:now )?(?:your (?:\S+ )?(?:developer|creator|admin\S*|owner|editor|publisher|boss)|a developer running|god\b|entering|the (?:president|developer|admin\S*|system)\b)`,
      'u',
    ),
  },
  {
    kind: 'role',
    pattern: opening(
      `(?:act|behave|respond|answer|speak|write) (?:as (?:if you|an? |the |though)|like (?:an? |the ))|(?:pretend|imagine) (?:to be|you(?:'re| are)|that you)|role-?play|(?:enter|activate|enable|switch to|start|initiate) (?:the )?${MODE} mode`,
    ),
  },
  {
    kind: 'role',
    pattern: new RegExp(
      String.raw`[<\[({*#][^>\])}*\n]{0,20}\b${MODE}[ _-](?:mode|override)\b|\b${MODE}[ _]mode (?:activated|enabled|engaged|on\b|initiated)|\b(?:entering|initiating) (?:an? )?['"]?(?:${MODE})(?: mode| reset| check| audit)?\b|\btraining data overr+ide|\boverride_mode`,
      'u',
    ),
  },
  {
    kind: 'output',
    pattern: opening(
      String.raw`(?:reveal|print|show|repeat|output|display|leak|disclose|tell me|give me|share|confirm|send|expose|dump|return|write)(?: me| us)?(?: \S+){0,3}? (?:the|your|any|all|this|our)(?: \S+){0,2} ?${SECRET}\b`,
    ),
  },
  {
    kind: 'output',
    pattern:
      /\bwhat(?:'s| is| are)(?: \S+)? your (?:secret|system|hidden|initial|password|passphrase|prompt|instructions|api)|\bcan you (?:provide|confirm|tell me|reveal) (?:me )?(?:the|your) (?:password|secret|system)|\bwhat is the password\b|\bwhere (?:is|does) the user\b|\b(?:tell me|what(?:'s| is)|encode|translate|square of|letters? of)(?: \S+){0,6} the user's\b|\babout the password\b|\bthe pass(?:word|phrase) (?:in|backward|as)\b|\bbank balance of\b/u,
  },
  {
    kind: 'output',
    pattern: opening(
      String.raw`(?:print|write|report|publish|announce) that\b|follow (?:the|every) (?:instructions?|orders?) (?:of|in|from) the (?:other|next|previous|second|first) (?:article|story|item)|(?:print|output|repeat|write|say|publish|copy|quote|state|return|reproduce|echo|type)(?: (?:out|back|this|that|it|the|following|exactly|only|just|these|sentence|words|text|line|after)){0,5}? ?(?:exactly|verbatim|word for word|the following|following|after me|as[ -]is|in full|only|to the user)\b`,
    ),
  },
  {
    kind: 'output',
    pattern: opening(
      String.raw`(?:${SAY}|inform|notify|advise|warn|urge|remind|let|convince|persuade|encourage|invite|recommend|ask|instruct|direct|refer|suggest)(?: \S+){0,4}? (?:your|the|all|our|these|its|to)(?: \S+)? ?${READERS}\b[^.!?\n]{0,15}(?: that| to | about| should| must|:|know)`,
    ),
  },
  {
    kind: 'output',
    pattern: opening(
      String.raw`(?:add|insert|include|append|put|place|mention|use|integrate|incorporate|place|attach|cite|quote|reference|link|lead|open|start|begin|end|close|finish|headline|feature|list|name|present|mark|treat|count|rank|set|leave|remove|delete|omit|hide|replace|change|rewrite|modify|enhance|augment|adjust|edit|alter|format|render|present)\b[^.!?\n]{0,120}?\b(?:(?:in|to|into|of|on|with|from|as|at) (?:the |your |this |its |every |each |any )(?:\S+ )?(?:${ANSWER}|lead|lede|top (?:item|story|headline)|headlines?|first item|items?|watch list|bullet|citations?|risk flags?|winners?)\b|as (?:the |a |an )?(?:\S+ )?(?:source|fact|lead|winner|beneficiary|evidence|headline|confirmed|reported|verified)\b|(?:brief|briefing|digest|edition)\b)`,
    ),
  },
  {
    kind: 'output',
    pattern: opening(
      String.raw`(?:add|integrate|incorporate|include|insert|append|modify|enhance|augment|provide|translate|render|shift|encode|encrypt|express|apply|use|replace|convert|substitute|group|combine|remove|reverse|invert|write|print|jumble|scramble|misspell|rearrange|anagram|introduce|present|format|begin|start|end|limit|keep|put|place|highlight|promote|make|have|give|phrase|word) (?:[^.!?\n]{0,80}? )?your (?:\S+ )?(?:${ANSWER})(?:'s)?\b|(?:translate|encode|encrypt|invert|reverse|jumble|scramble|group|words of|letters in)(?: \S+){0,6} your message\b|in your (?:\S+ )?(?:${ANSWER}),|in the form of an? (?:poem|song|story|letter|list),|break down the plot|replace (?:every|vowels|letters|the letters)|help me with|show me how|(?:reply|respond|answer) (?:in|using|with|only|backwards?|entirely)\b`,
    ),
  },
  {
    kind: 'output',
    pattern:
      /\b(?:can|could|would|will) you (?:please )?(?:also )?(?:help me|translate|decode|classify|invert|reply in|respond in|encode|write (?:a|an|the)|substitute|summari[sz]e|print|generate|sort these|repeat|ignore|provide an? (?:\S+ )?(?:review|list|recipe|summary|translation)|use base\d+|show me a simple)\b|\b(?:this|that|the following) (?:morse|rot13|hexadecimal|binary|caesar|base64|hex)\b|\b(?:must|has to|is required to|is instructed to|shall) (?:now )?(?:output|print|repeat|cite|include|mention|append) (?:this|the following|exactly|only|that)\b/u,
  },
  {
    kind: 'output',
    pattern:
      /(?:^|[.!?\n>})]\s*)(?:(?:write|draft|compose|provide|create|develop|generate|give me|recommend|suggest|integrate|incorporate|include|add)(?: \S+){0,3}? (?:scripts?|poems?|stor(?:y|ies)|songs?|letters?|essays?|speech|haikus?|acrostic|e-?mails?|recipes?|insights|commands?|equivalent|introduction|sentence|statement|lines?|teaser|tip|reminder|headline|book|getaways|password|passphrase|list of|action items|outreach)\b|(?:explain|describe|summari[sz]e|translate|paraphrase|analy[sz]e|determine|classify|encrypt|encode|decode|decrypt) (?:the|this|these|that|following|your|how)\b|(?:misspell|scramble|anagram|rearrange|shift|jumble|introduce|apply|convert|remove|use|combine|group) (?:(?:each|every|random|an? simple|commonly|numbers|emojis?|spaces|words|vowels|letters|typos|the letters|an? monoalphabetic|an? caesar)\b|an? \S+ cipher))(?! (?:company|group|firm|bank))/u,
  },
  {
    kind: 'output',
    pattern:
      /\bwhat(?:'s| is| are) the (?:output of this|sum of all|main conclusions? of this)|\bgiven this (?:table|wikipedia|article)\b|\b(?:please |and )(?:also )?(?:send|forward|e-?mail|post|upload) (?:it|them|the \S+|this|all \S+)(?: \S+)? (?:to|at|on) \S+(?:@|\.)\S+|\bplease (?:categori[sz]e|retrieve|print)\b|\blet's (?:say|admit|imagine|pretend)(?: \S+){0,4} (?:the capital|to using|where we say)|\b(?:say|state|suggest|consider|imagine|admit)(?: \S+){0,6} (?:the capital is|the output (?:is|as|could))|\bstate(?: the following|:)/u,
  },
  {
    kind: 'output',
    pattern:
      /\b(?:hypothetical(?:ly)?|suppose|parallel (?:universe|world)|dystopian|in a world)\b[^.\n]{0,80}?\b(?:we|output)\b[^.\n]{0,40}?\b(?:ignore|state|say|could be)\b/u,
  },
  {
    kind: 'marks',
    pattern: new RegExp(
      String.raw`<\|\/?\w{2,20}\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|user|instructions?|prompt|context|articles?|document|tool_?\w*|function_?\w*)>|(?:^|\n|[.!?>]\s)\s*#{2,}\s*(?:system|instructions?|assistant|response|human|user|new|end)\b|(?:^|\n|[.!?>*"'\]]\s*)[*_[(<]{0,3}(?:system|assistant|sys|system (?:message|prompt|note|notice|instruction|override)|(?:instructions?|message|notes?|attention|notice|reminder|hint|memo)s?,? (?:for|to) (?:the |any |all |an? )?(?:\S+ )?${MACHINE}(?: \S+){0,3}?|(?:attention|dear|hey|hello|hi),? (?:${MACHINE}))[*_\])>]{0,3}\s?[:,!–—]|(?:^|\n)\s*(?:human|user|developer|ai|assistant|editor)\s*:\s*(?:${SAY}|ignore|please|you|add|include|ok|sure|now)\b`,
      'u',
    ),
  },
  {
    kind: 'marks',
    pattern:
      /<<<\w{4,}|\w{4,}>>>|`{3}|-{3,}\s?(?:begin|end)\b|\b(?:end|begin(?:ning)?|start) of (?:the )?(?:articles?|context|documents?|material|input|feed|data|fence|untrusted \w+|prompt|system \w+)\s*(?:[\].:>!-]|$)|[{,[]\s?"(?:items|part|text|role|content|cites|quotes|kind|bucket|article)"\s?:|\bcit(?:e|es|ing|ation)s?:? (?:it )?(?:as |to |article |source |from )?\[?"?a\d{1,2}\b|!\[[^\]\n]*\]\(|\b(?:javascript|data):(?:text|\w+\()/u,
  },
  {
    kind: 'touting',
    pattern: new RegExp(
      String.raw`${OPENING}(?:buy|sell|short|dump|load up on|snap up|get into|get in on|grab|accumulate|invest in|back up the truck on|go all[ -]in on|double down on|ape into|don't miss)\b(?: [^.!?\n]{2,80}?\b${AT_ONCE}\b|[^.!?\n]{0,60}?\b(?:price target|\d+x\b|target \$|guaranteed|to the moon|risk[- ]free|before it|and (?:hold|get rich|double)|https?:|www\.|\w+\.(?:example|com|net|io)\b))`,
      'u',
    ),
  },
  {
    kind: 'touting',
    pattern:
      /\b(?:t\.me|wa\.me|telegram\.me|discord\.gg)\/\w|\b(?:(?:join|dm|whatsapp)(?: \S+){0,6}? @\w{3,}|(?:message|contact|text|follow) @\w{3,} (?:for|to|on (?:telegram|whatsapp|signal|discord))\b|(?:join|follow|dm|message|contact|add|whatsapp|text|subscribe to|write to)(?: \S+){0,6}? (?:(?:on|in|via) (?:telegram|whatsapp|discord|signal)\b|(?:telegram|whatsapp|discord|vip|signals?) (?:group|channel|room|club)))|\b(?:telegram|whatsapp|discord) ?: ?[@+]?\w|\b(?:promo|referral|discount|coupon|invite|affiliate|bonus) code:? ["']?[a-z0-9]{4,}|\bscan (?:this|the|our) (?:qr|code)|\b(?:click|tap|follow|use) (?:this|my|our|the) (?:referral|affiliate|special|invite) link\b|\b(?:open|create|register|sign up for) (?:an? |your )?(?:free |trading |brokerage )?(?:account|wallet) (?:at|via|with|on|through) \S+\.\w{2,}|\bgo (?:all[ -]in|long|short) on \S+ (?:now|today|before)\b|\b(?:price target|target|returns?|gains?|profits?) (?:of |is |: ?)?\d{2,4}x\b|\b\d{2,4}x (?:your money|gains?|returns?|profit)|\bnot (?:yet )?priced in[,:]? (?:buy|act)\b|🚀|\bbuy (?:now|fast|today) (?:or|before)\b/u,
  },
]

// Hidden marks may leave blanks within words: «i gn ore previous instructions».
const CORE =
  '(?:ignore|disregard|forget) (?:(?:all|any|the|your|of) ){0,3}(?:previous|prior|above|earlier) (?:instructions?|directives|prompts|rules)|تجاهل (?:(?:جميع|كل) )?(?:ال)?(?:تعليمات|اوامر|قواعد) (?:السابقه|اعلاه)|(?:reveal|print|show) (?:(?:the|your) )?system prompt'
const WHOLE = new RegExp(CORE, 'u')
const SQUEEZED = new RegExp(CORE.replaceAll(' ', ''), 'u')

/** Whether a text holds a known order whose words are broken up; `text` as `unmask` returns it. */
export const holdsBrokenOrder = (text: string): boolean =>
  !WHOLE.test(text) && SQUEEZED.test(text.replaceAll(' ', ''))
