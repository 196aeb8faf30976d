import { expect, test } from 'vitest'
import { read } from './forms.ts'

/** What newsrooms write → hedge, end of a range, value, unit, and what it is of. */
const FORMS = `
paid $42mm → 42000000 money USD
paid 1.2 bln euros → 1200000000 money EUR
paid 300 million pounds → 300000000 money GBP
paid GBP 300m → 300000000 money GBP
paid CN¥5bn → 5000000000 money CNY
paid NT$839bn → 839000000000 money TWD
paid T$839bn → 839000000000 money TWD
paid 57 trillion won → 57000000000000 money KRW
paid Rs 500 crore → 5000000000 money INR
paid ₹500 crore → 5000000000 money INR
paid Rs. 5 lakh crore → 5000000000000 money INR
paid 20 billion rupees → 20000000000 money INR
paid 10bn riyals → 10000000000 money SAR
paid 10 billion Saudi riyals → 10000000000 money SAR
paid Dh5m → 5000000 money AED
paid Dhs5m → 5000000 money AED
paid QR5bn → 5000000000 money QAR
paid 5 billion Qatari riyals → 5000000000 money QAR
paid KD5 million → 5000000 money KWD
paid 5 million Kuwaiti dinars → 5000000 money KWD
paid BD5 million → 5000000 money BHD
paid RO 5 million → 5000000 money OMR
paid 5 million Omani rials → 5000000 money OMR
paid 5 million Bahraini dinars → 5000000 money BHD
paid JOD 5 million → 5000000 money JOD
paid 5 million Jordanian dinars → 5000000 money JOD
paid LE5 billion → 5000000000 money EGP
paid E£5 billion → 5000000000 money EGP
paid TL5bn → 5000000000 money TRY
paid SFr5bn → 5000000000 money CHF
paid 5 billion Swedish crowns → 5000000000 money SEK
paid SKr5bn → 5000000000 money SEK
paid 5 billion reais → 5000000000 money BRL
paid 5 billion pesos → 5000000000 money MXN
paid 5 billion Mexican pesos → 5000000000 money MXN
paid 5 billion rand → 5000000000 money ZAR
paid R5 billion → 5000000000 money ZAR
paid 5 billion zlotys → 5000000000 money PLN
paid 5 trillion rupiah → 5000000000000 money IDR
paid 5 billion ringgit → 5000000000 money MYR
paid 5 billion baht → 5000000000 money THB
paid 5 trillion dong → 5000000000000 money VND
paid PKR 5 billion → 5000000000 money PKR
paid 5 billion Pakistani rupees → 5000000000 money PKR
paid MAD 5 billion → 5000000000 money MAD
paid 5 billion Moroccan dirhams → 5000000000 money MAD
paid 50c → 0.5 money USD
paid 50p → 0.5 money GBP
The share earned $1.05. → 1.05 money USD
It was a $5 billion deal. → 5000000000 money USD
It was a $5-billion deal. → 5000000000 money USD
It was a billion-dollar deal. → 1000000000 money USD
It cost a billion dollars. → 1000000000 money USD
It cost half a billion dollars. → 500000000 money USD
It cost one and a half billion dollars. → 1500000000 money USD
It cost a billion and a half dollars. → 1500000000 money USD
It cost two and a half million euros. → 2500000 money EUR
It cost $1.2-1.4bn. → low 1200000000 money USD | high 1400000000 money USD
It cost £70bn to £100bn. → low 70000000000 money GBP | high 100000000000 money GBP
It fell from £100bn to £70bn a year. → 100000000000 money GBP | 70000000000 money GBP
It fell to £70bn a year from £100bn. → 70000000000 money GBP | 100000000000 money GBP
It will slow from £100bn to £70bn a year. → 100000000000 money GBP | 70000000000 money GBP
It will go from 75 to 80 billion euros. → low 75000000000 money EUR | high 80000000000 money EUR
It cost 60 to 65 billion dollars. → low 60000000000 money USD | high 65000000000 money USD
It cost $60 billion or $65 billion. → 60000000000 money USD | 65000000000 money USD
It is valued at $52.80 a share. → 52.8 money USD
It is valued at $52.80 per share. → 52.8 money USD
Brent was at $79.2 a barrel. → 79.2 money USD
Gold was at $4,100 an ounce. → 4100 money USD
Gold was at $4,100.50 per ounce. → 4100.5 money USD
It costs $3 per million tokens. → 3 money USD | 1000000 count token
It costs $0.5 per token. → 0.5 money USD
It costs $20 a month. → 20 money USD
It costs $20/month. → 20 money USD
It costs US$1.6 billion dollars. → 1600000000 money USD
It cost 8.5 billion dollars ($8.5bn). → 8500000000 money USD | 8500000000 money USD
It cost $ 8.5 billion. → 8500000000 money USD
It cost £1,250. → 1250 money GBP
a -$1.2bn cash flow → -1200000000 money USD
It cost $1 billion-plus. → over 1000000000 money USD
It cost $1bn+. → over 1000000000 money USD
It cost $500 million to $1 billion. → low 500000000 money USD | high 1000000000 money USD
The market value was $4tn. → 4000000000000 money USD
a $4-trillion market value → 4000000000000 money USD
a $100-billion plan → 100000000000 money USD
the $100bn-a-year plan → 100000000000 money USD
It rose 17%. → 17 percent
It rose 17 percent. → 17 percent
It rose 17.5 %. → 17.5 percent
It rose 17-18%. → low 17 percent | high 18 percent
It rose 17% to 18%. → 17 percent | 18 percent
It is down -17%. → -17 percent
a 17%-plus rise → over 17 percent
It rose by half a percent. → 0.5 percent
It rose half a percentage point. → 0.5 point
It rose a quarter of a percentage point. → 0.25 point
It rose a quarter point. → 0.25 point
It rose half a point. → 0.5 point
It rose three-quarters of a point. → 0.75 point
It rose 25 basis points. → 25 basis-point
It rose 25bps. → 25 basis-point
a 50bp cut → 50 basis-point
It rose two percentage points. → 2 point
It rose one percentage point. → 1 point
It rose a percentage point. → 1 point
The index rose 2,500 points. → 2500 count point
The index closed at 11,321.45 points. → 11321.45 count point
The index closed at 11,321.45. → 11321.45 count
It shed 300 points, or 1.2%. → 300 count point | 1.2 percent
plus or minus 2% → 2 percent
an accuracy of ±2% → 2 percent
It is 45x earnings. → 45 multiple
It rose fivefold. → 5 multiple
It doubled. → 2 multiple
It more than doubled. → over 2 multiple
It nearly tripled. → about 3 multiple
It is three times as large. → 3 multiple
It is close to three times the $61.5bn of March 2025. → about 3 multiple | 61500000000 money USD
It is nearly twice the €6.9 billion expected. → about 2 multiple | 6900000000 money EUR
It is more than double the $3bn of a year ago. → over 2 multiple | 3000000000 money USD
It is ten times more than a year before. → 10 multiple
It rose threefold to $3bn. → 3 multiple | 3000000000 money USD
It quadrupled to $3bn. → 4 multiple | 3000000000 money USD
It halved. → 0.5 multiple
nearly half of employees → about 0.5 multiple
a third of the staff → 0.3333333333333333 multiple
two-thirds of the staff → 0.6666666666666666 multiple
three quarters of users → 0.75 multiple
a quarter of revenue → 0.25 multiple
a fifth of revenue → 0.2 multiple
a tenth of revenue → 0.1 multiple
one in five users → 5 count user
one out of five users → 5 count user
four out of five users → 4 count user | 5 count user
one in ten employees → 10 count employee
nine of 10 users → 9 count user | 10 count user
7 out of 10 users → 7 count user | 10 count user
10 of 12 policymakers → 10 count member | 12 count member
It used 1 GW. → 1000000000 physical W
It used 1.2 gigawatts of power. → 1200000000 physical W
It used 700 watts. → 700 physical W
It used 10 GWh. → 10000000000 physical Wh
It used 10 terawatt-hours a year. → 10000000000000 physical Wh
It used 10 kilowatt-hours. → 10000 physical Wh
It uses 3nm chips. → 3e-9 physical m
chips of 3nm and 5nm → 3e-9 physical m | 5e-9 physical m
It holds 141 GB. → 141000000000 physical B
It moves 8 terabytes per second. → 8000000000000 physical B/s
It moves 800 Gbps. → 800000000000 physical bit/s
It does 20 petaflops. → 20000000000000000 physical flops
It does 20 exaflops. → 20000000000000000000 physical flops
It does 1,000 TOPS. → 1000000000000000 physical ops
It runs at 3.2 GHz. → 3200000000 physical Hz
It covers 500 acres. → 500 physical acre
It covers 4 million square feet. → 4000000 physical foot2
It covers 500,000 sq ft. → 500000 physical foot2
It covers 500 square metres. → 500 physical m2
It covers 500 sq km. → 500000000 physical m2
It covers 500 hectares. → 5000000 physical m2
It is 20 km long. → 20000 physical m
It is 20 miles long. → 20 physical mile
It is 6.1-inch wide. → 6.1 physical inch
It weighs 20 kg. → 20000 physical g
It weighs 20 tonnes. → 20000000 physical g
3.6 million barrels a day → 3600000 physical bbl/d
6.4 million barrels a day in August from 5.99 million in July → 6400000 physical bbl/d | 5990000 physical bbl/d
6.4 million barrels of oil → 6400000 physical bbl
100 million cubic metres → 100000000 physical m3
100 billion cubic feet → 100000000000 physical foot3
10 million tonnes a year → 10000000000000 physical g
1.5°C → 1.5 physical °C
300 km/h → 300 physical km/h
300 mph → 300 physical mile/h
It took 20 years. → 20 duration year
a two-year deal → 2 duration year
It took five weeks. → 3024000 duration second
It took a decade. → 10 duration year
It took half a year. → 0.5 duration year
It took half an hour. → 1800 duration second
It took six months. → 6 duration month
It took 18 months. → 18 duration month
It took a year and a half. → 1.5 duration year
It took 90 days. → 7776000 duration second
It took 2.5 hours. → 9000 duration second
It took 45 minutes. → 2700 duration second
It took three to five years. → low 3 duration year | high 5 duration year
the 30-year bond → 30 duration year
It sold 300-odd chips. → about 300 count chip
It sold 300+ chips. → over 300 count chip
Around a dozen companies → about 12 count company
More than a dozen companies → over 12 count company
At least a dozen companies → over 12 count company
Two dozen companies → 24 count company
Half a dozen companies → 6 count company
a hundred companies → 100 count company
a thousand chips → 1000 count chip
ten thousand chips → 10000 count chip
one hundred thousand chips → 100000 count chip
two hundred thousand chips → 200000 count chip
two hundred and fifty thousand chips → 250000 count chip
one thousand two hundred chips → 1200 count chip
1.3 million of its GPUs → 1300000 count gpu
500 billion parameters → 500000000000 count parameter
a 500-billion-parameter model → 500000000000 count parameter
a 70B model → 70000000000 count model
a 70B-parameter model → 70000000000 count parameter
a 7 billion parameter model → 7000000000 count parameter
a 1-million-token context window → 1000000 count token
1 million tokens → 1000000 count token
5 votes to 4 → 5 count vote | 4 count vote
five votes to four → 5 count vote | 4 count vote
voted 5-4 → 5 count | 4 count
by a majority of five to four → 5 count | 4 count
a vote of 10 to 2 → 10 count | 2 count
10 of 12 members voted → 10 count member | 12 count member
two of its members → 2 count member
a team of 12 → 12 count
from one to two years → low 1 duration year | high 2 duration year
The company has 10 or 12 offices. → 10 count office | 12 count office
It raised its stake to 12% from 9. → 12 percent | 9 percent
The index rose to 49.5 from 51.2. → 49.5 count | 51.2 count
The PMI rose to 49.5 in May from 51.2 in April. → 49.5 count | 51.2 count
Employment rose to 5,000 workers from 4,000 a year earlier. → 5000 count employee | 4000 count employee
It shipped 2 million, up from 1.5 million. → 2000000 count | 1500000 count
It sold 3 million cars last year, up from 2.5 million. → 3000000 count vehicle | 2500000 count vehicle
Sales rose 5% to 3 million cars, from 2.5 million. → 5 percent | 3000000 count vehicle | 2500000 count vehicle
It fell for three quarters → 3 count quarter
two-and-a-half years → 2.5 duration year
It cost a half-billion dollars. → 500000000 money USD
It was built by half a dozen firms. → 6 count company
`

const SILENT = `
a third consecutive day
the third quarter
its third straight gain
its 50th anniversary
the 1990s
in the 90s
at 5pm
at 5:30 p.m.
Group of Seven
G7
Seven Sisters
Several companies
A few hundred companies
A score of companies
one to one
the second half of 2025
half-year profit
first-half profit
`

const lines = (text: string): string[] => text.trim().split('\n')

test.each(lines(FORMS))('English: %s', (line) => {
  const [text = '', reading] = line.split(' → ')
  expect(read(text, 'en')).toBe(reading)
})

test.each(lines(SILENT))('no amount in English: %s', (text) => {
  expect(read(text, 'en')).toBe('')
})
