/** English words that end the search for a counted noun, or that a capital makes no name of. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after against all also although amid among an and another any are around as at
  be because been before behind being below beneath beside between beyond both but by can could despite did do does
  down during each either even every few following for from had half has have he her here his how however i if in
  including into is it its just last less like many may meanwhile might more most much must near nearly neither next no nor
  not now of off on once one only onto or other our out over overall per roughly said says several she should since so
  some still such than that the their them then there these they this those though through to today tomorrow too
  toward towards under unlike until up upon us versus very via was we were what when where whether which while who
  why will with within without would yesterday yet you its`.split(/\s+/),
)
