import type { Language } from '#domain/language.ts'
import { foldForMatch } from './normalise.ts'

// Verbs that open no English sentence of news but as an order.
const VERBS =
  "add|include|integrate|incorporate|modify|enhance|augment|write|provide|explain|describe|summari[sz]e|analy[sz]e|translate|encode|encrypt|decode|decrypt|render|replace|recommend|suggest|introduce|misspell|scramble|jumble|rearrange|remove|combine|compose|draft|develop|determine|classify|give|tell|say|substitute|convert|respond|ignore|disregard|forget|buy|sell|join|click|download|install|subscribe|act|repeat|reveal|insert|append|generate|create|mention|confirm|share|send|contact|don't|do not|never|make|let|keep|remember|pretend|imagine|consider|get|go|take|visit|follow|scan|print|cite|quote|publish|report|invest|hold|grab|learn|discover|enjoy|find|anagram|paraphrase|break|ask|treat|mark|set|leave|reply"
// These are nouns, too: what follows shows the verb.
const NOUN_VERBS =
  'state|use|show|help|group|shift|reverse|output|list|answer|note|put|check|read|order|place|name|lead|open|start|end|rank|feature|display|apply|see|call|text|message|sign|register|trade|short|act|review|update|correct'
const OBJECT =
  'the|an?|your|this|that|these|those|all|every|each|any|me|us|it|them|him|in|to|for|with|only|exactly|letters?|vowels?|words|how|why|what|whether|up|out|by|as|back|common\\w*|emojis?|simple|numbers'
const NOT_A_VERB =
  "(?! (?:ratings?|side|orders?|signals?|recommendations?|calls?|pressure|-|off|rate|rated))(?![-–’'\\w])"

const COMMANDS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `(?:^|[.!?;:—–] ?)["“(]?(?:(?:please|also|now|then|just|kindly|simply|instead|first) )*(?:${VERBS})${NOT_A_VERB}`,
      'u',
    ),
    new RegExp(
      String.raw`(?:^|[.!?;:—–] ?)["“(]?(?:please )?(?:${NOUN_VERBS}) (?:${OBJECT})\b(?! (?:of|and) )`,
      'u',
    ),
    /(?:^|[.!?;:] ?)in (?:your|the form of a)\b|\b(?:can|could|would|will) you\b|\b(?:how (?:do|can|should)|what should|where can|should) (?:i|we|one)\b/u,
  ],
  ar: [
    /(?:^|[.!؟;:؛،«] ?)[وف]?(?:اكتبي?|اطبعي?|اضف|اذكري?|اشتر|بيعوا|اشرحي?|لخصي?|قم|قوموا|انس|اعرضي?|قل|قولوا|ضعوا?|اجب|اجعلي?|صغ|انقروا?|اضغطوا?|امسحوا?|زوروا|افتحوا?|تخيلي?|تظاهر|دعنا|دعونا|هيا|ضاعفوا?|اغتنموا?|سارعوا|لا تفوتوا?|لا تتردد|انضموا|تابعونا|اشتركوا|احصلوا? علي|تواصلوا?|ابدا الان)(?!\p{L})/u,
    /(?<!\p{L})هل (?:يمكنك|تريد|تعلم|تستطيع)(?!\p{L})|(?<!\p{L})كيف (?:يمكنني|استطيع|يمكنك)(?!\p{L})|(?<!\p{L})(?:يرجي|الرجاء|رجاء|برجاء)(?!\p{L})/u,
  ],
}

const READING = /^(?:our reading|قراءتنا) ?[:،] ?/u

/** Whether a sentence wants something of somebody: it opens with an imperative, or asks a favour. News tells. */
export function commands(sentence: string, language: Language): boolean {
  const folded = foldForMatch(sentence, language).replace(READING, '')
  return COMMANDS[language].some((rule) => rule.test(folded))
}
