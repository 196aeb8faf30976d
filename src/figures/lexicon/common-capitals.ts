/** English words that headlines and titles write with a capital without naming anyone. */
export const COMMON_CAPITALS: ReadonlySet<string> = new Set(
  `ai al el bin ibn ceo cfo cto coo chief executive president chairman chairwoman director minister secretary senator general
  artificial intelligence ipo etf ebitda ebit arr npu tpu tpus dram nand euv lng mou rfp gpu gpus cpu cpus llm llms api apis pc pcs it tech eps gdp cpi capex esg r&d hbm
  q1 q2 q3 q4 h1 h2 fy i i'm gw mw usd eur gbp mr ms mrs dr st monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec nasdaq-listed ok tv vr ar usb ev evs saas iot 5g inc corp ltd co group plc
  congress government big entity list act bill law committee commission agency authority department ministry office
  council court board bureau treaty programme program project initiative fund strategy plan strip belt capital
  prime king prince crown sheikh parliament cabinet army navy air force state federal national supreme union data
  central bank monetary authority statistics exchange market markets index composite company companies holding holdings
  technologies technology partners ventures systems securities financial center centre campus cloud services unit division arm series round class nasdaq gaap non-gaap ifrs fiscal results nand opec treasuries treasurys exam test benchmark verified adjusted`.split(
    /\s+/,
  ),
)

/** What a town or a country tells of a house that has a name besides: "a Paris start-up". */
export const HOUSES: ReadonlySet<string> = new Set(
  `company companies group firm firms start-up start-ups startup startups start maker makers chipmaker chipmakers bank lender
  giant supplier lab developer operator carmaker automaker retailer fund producer builder manufacturer unit arm rival`.split(
    /\s+/,
  ),
)

/** Words that open a sentence without being a name, where their ending does not tell. */
export const COMMON_OPENINGS: ReadonlySet<string> = new Set(
  `approval proposal removal arrival demand revenue output income market stock share company group firm index value price cost debt data work trade
  staff bank fund plan deal report model chip cloud power energy net gross cash capex guidance outlook backlog
  everything nothing everyone someone nobody anyone money time news research traffic use usage volume rate oil gold
  equity credit yield hardware software half law rule tax inflation gdp silicon money momentum appetite nobody what
  management training total operating weak strong record lower higher big large huge new old free fresh full key main
  wholesale retail core base prime chief best worst most least japan lead sharp steep fast slow energy
  growth traffic industry supply economy currency country city army navy security inventory delivery electricity copper
  annual quarterly early daily weekly monthly digital global national federal political fiscal final initial medical
  public private technical typical average storage coverage wage package teacher worker user owner buyer seller driver
  number paper water server customer consumer supplier manufacturer developer researcher winter summer health wealth
  strength length depth width month north south earth truth music fabric logic statistic metric topic energy party
  policy salary body duty county province state territory today tomorrow yesterday nuclear solar wind hydro coal
  steel memory storage optical retail wholesale local foreign domestic overseas online media press`.split(
    /\s+/,
  ),
)
