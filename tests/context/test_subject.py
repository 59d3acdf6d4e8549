"""Subjects: the row label an editor would write for a figure, and its head word; sentences on any topic."""

from __future__ import annotations

import pytest

import figures

# sentence | figure as written | label | head
REACHED = """
Oslo paid a median price of 6 dollars a barrel of oil. | 6 dollars a barrel | median price | price
The city set aside $9 million for parks, of which $2 million is spent. | $2 million | parks | parks
Bank lending dropped by 5 billion crowns. | 5 billion crowns | Bank lending | lending
Lyra expects zinc output at its Oslo mine to rise to 140 tonnes. | 140 tonnes | zinc output at its Oslo mine | output
The trial took 80 adults (mean age 41). | 41 | mean age | age
They plan to spend $27 million over three years on a second shaft. | $27 million | second shaft | shaft
It cut the number of jobs in Rome by 5 percent. | 5 percent | number of jobs in Rome | number
The race followed the fall of driver Ana Eyre, 52, of Hull. | 52 | driver Ana Eyre | Eyre
Sick days fell by 4.4 in the first arm. | 4.4 | Sick days | days
The fire took 83 homes and twice as many barns. | twice | barns | barns
The number of people waiting at Hull and Selby Trust has climbed to 61,340. | 61,340 | number of people | number
Three of its 11 sirens work. | Three | sirens | sirens
The shop gives a 25 per cent discount for students. | 25 per cent | shop discount for students | discount
With a budget deficit this year of $5 billion, they save. | $5 billion | budget deficit | deficit
He cited a fall in unemployment in May to 5 percent. | 5 percent | unemployment | unemployment
It made an increase of its stake in Lyra to 95 percent. | 95 percent | stake in Lyra | stake
He spoke in front of 40 guests. | 40 guests | guests | guests
Food prices would rise by 9 percent, petrol and gas by 25 percent and coal by 50 percent. | 50 percent | coal | coal
A rise of 10 percent in the price of meat is due. | 10 percent | price of meat | price
Oslo's inflation rate, currently at 16 percent, should fall. | 16 percent | Oslo inflation rate | rate
They overran a fort, a camp about 10 km from Rome. | 10 km | camp | camp
It offered to buy the mill for 52 dollars a share cash. | 52 dollars a share | mill | mill
In order to be ready it must start the two-year licensing process. | two-year | licensing process | process
The bank revised its estimate of the deficit up to 450 million pounds. | 450 million pounds | deficit | deficit
Lyra lost 60 percent of its value, or more than $30 billion. | $30 billion | Lyra value | value
A list of sisters with a net worth of $3 billion is out. | $3 billion | net worth | worth
Lyra saw a loss, with its shares down 11 percent. | 11 percent | Lyra shares | shares
It is larger than the Lyra 12 Pro with 36 volts. | 36 volts | Lyra 12 Pro | Pro
Oslo researchers say wind power will pay in 15 years. | 15 years | wind power | power
In Royal Cove, sampling between May and June gave 4 grams. | 4 grams | sampling | sampling
Output so far this year was 640 million tonnes. | 640 million tonnes | Output | Output
Lyra 20 Plus: 2 TB for $40 | 2 TB | Lyra 20 Plus | Lyra
Costs rose by 4 percent, so that the trade deficit widened to $22 million. | $22 million | trade deficit | deficit
Profit for the three months to May 31 rose to $5 million. | $5 million | Profit | Profit
Lyra sold 3,100 of the electric vans last year. | 3,100 | electric vans | vans
The city has set aside $5 million for parks. | $5 million | parks | parks
The fund has lent $11 million to Chad. | $11 million | Chad | Chad
The bank kept its forecast for 2025 economic growth at 5 percent. | 5 percent | economic growth | growth
It would pay a dividend of 6 euros for 2025, up 7 percent. | 7 percent | dividend | dividend
The driver, identified as T. Boone of Lyle, was clocked at 98 km/h. | 98 km/h | driver | driver
Oslo posted a surplus of 3 percent of output. | 3 percent | surplus | surplus
The order takes the yard's backlog past 200 for the first time. | 200 | yard backlog | backlog
Borrowing reached $132 billion, the equivalent of 4 percent of output. | 4 percent | Borrowing | Borrowing
The house changed hands for $270,000. | $270,000 | house | house
He faces up to five years in prison. | five years | prison | prison
A storm surge of 9 feet was measured in Rome, topping the record of 7 feet set in May. | 7 feet | storm surge | surge
The team got a $2 million, four-year grant. | $2 million | team grant | grant
Wheat costs 97 dollars a tonne FOB. | 97 dollars a tonne | Wheat | Wheat
The plant, rated at 1,270 megawatts, opens in May. | 1,270 megawatts | plant | plant
The half-point cut in rates helped. | half-point | rates | rates
The poll gave the Greens 31 percent and the Blues 12 percent. | 31 percent | Greens | Greens
It put the Reds on 30 percent and the Social-Farmer Union on 9 percent. | 9 percent | Social-Farmer Union | Union
The court fined the bakery $4,000. | $4,000 | bakery | bakery
Two grocers pulled the retail sector 0.7 percent lower. | 0.7 percent | retail sector | sector
Norway wants to cut methane emissions 30 percent by 2030. | 30 percent | methane emissions | emissions
The mill cut its costs by 5 percent and capital spending to $3 million. | $3 million | capital spending | spending
A long queue can increase delivery time by up to an hour. | an hour | delivery time | time
The wage is low and they voted to raise it by 70 cents. | 70 cents | wage | wage
The ministry cut its estimate of the rice crop to 6 million tonnes. | 6 million tonnes | rice crop | crop
They spoke with Oslo on increasing school spending to 3 percent of output. | 3 percent | school spending | spending
We took $600 out of the price of every boat. | $600 | price of every boat | price
Of the $200 million pledged for schools, little is left. | $200 million | schools | schools
A farm earns $2,000 from milk, $300 from eggs or $90 from wool. | $90 | wool | wool
Zinc gained two cents in London trading. | two cents | Zinc | Zinc
Lyra Nova: 1 TB for $44 (was $99) | $44 | Lyra Nova | Nova
Sales of kayaks, by contrast, more than doubled. | doubled | Sales of kayaks | Sales
The project will more than treble our power from 300 megawatts. | 300 megawatts | power | power
The tunnel, expected to cost $80 million, will open in May. | $80 million | tunnel | tunnel
The surplus, which counts trade in services, amounted to 4 percent of output. | 4 percent | surplus | surplus
Chad is the biggest buyer, ahead of Benin at $5 million. | $5 million | Benin | Benin
Borrowing for the current fiscal year was revised up to 40 billion pounds. | 40 billion pounds | Borrowing | Borrowing
These lakes comprise 23 percent of all water. | 23 percent | lakes | lakes
Oil, which made up 67 percent of exports, fell. | 67 percent | Oil | Oil
They posted a loss of $400,000. | $400,000 | loss | loss
It had 46 percent, with a margin of error of plus or minus two points. | two points | margin of error | margin
A new party, Green Future, stood at 4.8 percent. | 4.8 percent | Green Future | Future
The kit costs $340 and can be used up to 12 times. | 12 times | kit | kit
Nurses saw patients whose weight rose by 3 kilos. | 3 kilos | weight | weight
Keep the table within 40 cm of the wall. | 40 cm | table | table
The car that changed hands in May was 5 years old. | 5 years old | car | car
A drive that cost $189 at launch can now be had for $79. | $79 | drive | drive
He said yields, now averaging 1.6 tonnes per hectare, are low. | 1.6 tonnes per hectare | yields | yields
Average shares outstanding were 7.4 million. | 7.4 million | Average shares | shares
Costs of care went up to 25 cents an hour for old people. | 25 cents an hour | Costs of care | Costs
The shop sold 30 percent fewer boats. | 30 percent | shop boats | boats
The probe arrived after a five-year, 1.8 billion-mile (2.8 billion km) journey. | 1.8 billion-mile | journey | journey
They pay a fine on top of a 7 percent penalty of $52,000. | $52,000 | penalty | penalty
The harm was seen with carbon levels at 1200 parts per million. | 1200 parts per million | carbon levels | levels
The meeting on Monday soothed markets and the dollar gained two cents. | two cents | dollar | dollar
"Rents are too high," said one tenant. | one tenant | tenant | tenant
The Lyra figure included 60 ferries. | 60 ferries | ferries | ferries
Iceland and Malta had rates of 80 and 26 percent respectively. | 80 | Iceland rates | rates
Iceland and Malta had rates of 80 and 26 percent respectively. | 26 percent | Malta rates | rates
Prices of tin and zinc rose 3 and 5 percent, respectively. | 5 percent | Prices of zinc | Prices
Sales and costs in Riga rose 3 percent and 5 percent respectively. | 3 percent | Sales in Riga | Sales
Sales and costs in Riga rose 3 percent and 5 percent respectively. | 5 percent | costs in Riga | costs
Arms are 60 cm, 64 cm and 67 cm for the small, medium and large shirts respectively. | 64 cm | Arms for medium | Arms
Rents rose 3 and 5 percent in May and June, respectively. | 5 percent | Rents | Rents
They sold 40 canoes. | 40 canoes | canoes sold | canoes
The shop sold 40 kayaks this week, down from 52 last week. | 52 | kayaks sold | kayaks
About 90 boats were stolen in May compared with 31 in April. | 31 | boats stolen | boats
The yard wants to raise its crew to 58 from 30 sailors. | 30 sailors | crew | crew
They built a 90-metre-wide dam. | 90-metre | dam | dam
Oil drilling fell 3 percent. | 3 percent | Oil drilling | drilling
Olga Berg ran for 38 yards and two tries. | two tries | Olga Berg tries | tries
The sale of 40 canoes and about 30 kayaks was a record. | 30 kayaks | sale of kayaks | kayaks
The village has 600 people who have been unemployed since May. | 600 people | people unemployed | people
The bakery hired 30 apprentices. | 30 apprentices | bakery apprentices | apprentices
A survey of nine villages carried out in May found much. | nine villages | survey of villages | villages
The Lyra Group now produces 24,000 bicycles. | 24,000 bicycles | Lyra Group bicycles | bicycles
Lyra has sold a total of 13,000 bicycles. | 13,000 bicycles | Lyra bicycles | bicycles
The Port of Split moved the equivalent of 2 million crates. | 2 million crates | Port of Split crates | crates
Lyra may consider opening 12 shops. | 12 shops | Lyra shops | shops
They ate a three course meal. | three course | meal | meal
The index slid to a close of 463 points. | 463 points | index | index
The police asked two men. | two men | men asked | men
Membership reached 4,000 families. | 4,000 families | Membership | Membership
Shipments of tea to Japan rose to 30,000 tonnes. | 30,000 tonnes | Shipments of tea to Japan | Shipments
The debt of the club to its players is $4 million. | $4 million | debt of the club to its players | debt
Bookings of 4 million euros ($5 million) beat all hopes. | 4 million euros | Bookings | Bookings
Teachers want a 20 percent pay rise. | 20 percent | Teachers pay | pay
Average rents in Lisbon and Porto climbed 9 percent. | 9 percent | Average rents in Lisbon and Porto | rents
Norway's exports of salmon in May rose 5 percent. | 5 percent | Norway exports of salmon | exports
The mayor opposes a stock market tax of 5 percent. | 5 percent | stock market tax | tax
The dam, built in the fifties, holds 30 billion litres. | 30 billion litres | dam | dam
Average wages of nurses climbed 9 percent. | 9 percent | Average wages of nurses | wages
The dam, finished in the fifties, held 30 billion litres. | 30 billion litres | dam | dam
Exports of rice rose 12 percent last year. | 12 percent | Exports of rice | Exports
Exports of rice, which had stagnated for years, rose 12 percent. | 12 percent | Exports of rice | Exports
The museum's annual budget shrank to $4.2 million. | $4.2 million | museum annual budget | budget
In 2019, bread prices fell by 3 percent. | 3 percent | bread prices | prices
Last month the harbour handled 45,000 tons of grain. | 45,000 tons | grain | grain
The bridge, a steel arch, is 210 metres long. | 210 metres | bridge | bridge
The bridge is 210 metres long and weighs 900 tonnes. | 900 tonnes | bridge | bridge
Shares slid 4 percent, wiping 80 million euros off the market value. | 80 million euros | market value | value
Copper gained 2 percent and tin lost 1 percent. | 1 percent | tin | tin
Copper gained 2 percent, zinc 3 percent and nickel 5 percent. | 3 percent | zinc | zinc
Copper gained 2 percent, zinc 3 percent and nickel 5 percent. | 5 percent | nickel | nickel
The ministry expects the deficit to reach 40 billion crowns. | 40 billion crowns | deficit | deficit
The council plans to cut bus fares by 10 percent. | 10 percent | bus fares | fares
The council said it would cut bus fares by 10 percent. | 10 percent | bus fares | fares
The bank lends farmers about $5 million a year in loans. | $5 million a year | loans | loans
The skipper won $3 million in damages. | $3 million | damages | damages
The mill, with $40 million in assets, is for sale. | $40 million | assets | assets
The tunnel cost 900 million euros. | 900 million euros | tunnel | tunnel
The laboratory signed a contract worth $3 million. | $3 million | contract | contract
He bought a house priced at $300,000. | $300,000 | house | house
The fund charges a 2 percent fee. | 2 percent | fund fee | fee
The bank took a 20 percent stake in a shipyard. | 20 percent | bank stake in a shipyard | stake
Canada put a 15 percent tariff on imported cheese. | 15 percent | Canada tariff on imported cheese | tariff
About 60 percent of the island's residents own a boat. | 60 percent | island residents | residents
Rail freight is 12 percent of all traffic. | 12 percent | Rail freight | freight
They poured 40 tonnes of concrete. | 40 tonnes | concrete | concrete
Divers recovered 8 kilograms (18 pounds) of silver. | 8 kilograms | silver | silver
Divers recovered 8 kilograms (18 pounds) of silver. | 18 pounds | silver | silver
A 30-kilometre cycle path links the villages. | 30-kilometre | cycle path | path
They tested 125 cc and 250 cc scooters. | 125 cc | scooters | scooters
Uppsala has 50,000 students. | 50,000 students | Uppsala students | students
The clinic employs 140 nurses. | 140 nurses | clinic nurses | nurses
The Acme Corp. has 900 workers in Ohio. | 900 workers | Acme Corp. workers in Ohio | workers
The company said it has 700 stores. | 700 stores | company stores | stores
Police arrested 14 smugglers. | 14 smugglers | smugglers arrested | smugglers
The storm destroyed 300 homes. | 300 homes | homes destroyed | homes
Three bridges were closed. | Three bridges | bridges closed | bridges
In all, 25 paintings have been stolen. | 25 paintings | paintings stolen | paintings
Twelve passengers left the train. | Twelve passengers | passengers | passengers
Readers sent 500 letters of complaint. | 500 letters | letters of complaint | letters
Japan imposed a duty on 120 kinds of fruit. | 120 kinds | duty on kinds of fruit | kinds
Trading reached a volume of 90,000 shares. | 90,000 shares | volume of shares | shares
The class is 28 pupils. | 28 pupils | class | class
Employment in the valley grew by 900 jobs. | 900 jobs | Employment in the valley | Employment
The fleet grew to 35 ships. | 35 ships | fleet | fleet
The index added 45 points. | 45 points | index | index
The crater measures 40 metres across. | 40 metres | crater | crater
Oil tanks hold 40 tonnes; the larger ones hold 90 tonnes. | 40 tonnes | Oil tanks | tanks
Ferries that serve the islands burn 20 tonnes of fuel. | 20 tonnes | fuel | fuel
Trees planted by volunteers grew 3 metres. | 3 metres | Trees | Trees
Drivers over 75 must renew their licence. | 75 | Drivers | Drivers
Nadia Okafor, 34, won the race. | 34 | Nadia Okafor | Okafor
The tank (64 litres) was empty. | 64 litres | tank | tank
The lake's level dropped from 12 metres to 9 metres. | 12 metres | lake level | level
The lake's level dropped from 12 metres to 9 metres. | 9 metres | lake level | level
The strike lasted 11 days, or 88 working hours. | 11 days | strike | strike
With turnover of 5 million euros, the mill survived. | 5 million euros | turnover | turnover
Sofia Marino, with 31 goals, leads the table. | 31 goals | Sofia Marino goals | goals
Mills closed as flour sales fell 8 percent. | 8 percent | flour sales | sales
The poll taken in March by two papers put support at 44 percent. | 44 percent | support | support
Net 35.3 mln vs 38.2 mln Revs 90.1 mln vs 88.0 mln | 38.2 mln | Net | Net
Net 35.3 mln vs 38.2 mln Revs 90.1 mln vs 88.0 mln | 90.1 mln | Revs | Revs
Company profits in May rose 4 percent. | 4 percent | Company profits | profits
The data that the agency holds, it said, cover 40 lakes. | 40 lakes | lakes | lakes
"Sales fell 3 percent," said one trader. | one trader | trader | trader
The firms raised their stake in the mill to 500,000 shares. | 500,000 shares | stake in the mill | stake
After a two-week, 3 million-mile flight the probe landed. | 3 million-mile | flight | flight
The plan will double our output of steel. | double | output of steel | output
Stocks of coal are 40 days' supply. | 40 days' | Stocks of coal | Stocks
The May shipment rose 2 percent. | 2 percent | May shipment | shipment
The town, with its two rivers, has a 3-mile quay. | 3-mile | town quay | quay
The two villages share a 9-mile canal. | 9-mile | canal | canal
Chile offered a loan of $40 million. | $40 million | Chile loan | loan
A tram with a 12-ton weight limit may cross. | 12-ton | tram weight limit | limit
Analysts expect a surplus of 4 billion crowns. | 4 billion crowns | surplus | surplus
Peru expects a surplus of 4 billion soles. | 4 billion soles | Peru surplus | surplus
After the fair, the hotel dismissed cooks, sold boats and took a $3 million loan. | $3 million | hotel loan | loan
The club opened the fair playing a hymn and bought a $3 million yacht. | $3 million | club yacht | yacht
The law helped brewers to obtain a 5 percent rebate. | 5 percent | brewers rebate | rebate
A battered 40-litre drum stood outside. | 40-litre | battered drum | drum
Tests of Cortexa 50 mg capsules went on. | 50 mg | Cortexa capsules | capsules
Norway's 30-year bond was sold out. | 30-year | Norway bond | bond
It needs at least 24 hours notice. | 24 hours | notice | notice
An additional 3-week course is on offer. | 3-week | course | course
The bureau estimated grain stocks would fall 4 percent. | 4 percent | grain stocks | stocks
The council announced plans to spend 30 million crowns. | 30 million crowns | plans | plans
The town owned buses that cost $3 million. | $3 million | buses | buses
The firm's listed shares fell 3 percent. | 3 percent | firm listed shares | shares
He bought the battered 3-tonne van. | 3-tonne | battered van | van
In Rome, the mayors met, and rents rose 4 percent. | 4 percent | rents | rents
In Lagos, testing between March and May found 5 kilos of lead. | 5 kilos | lead | lead
In Lagos, prices between March and May rose 5 percent. | 5 percent | prices | prices
The repaving of the road took 5 weeks. | 5 weeks | repaving of the road | repaving
The interest rate climbed to 4 percent. | 4 percent | interest rate | rate
The bank charges 3 percent interest. | 3 percent | bank interest | interest
The firm lost $3 million building a ship. | $3 million | firm | firm
It is below the limit of 15 ppm requiring action. | 15 ppm | limit | limit
The bank forecast 4 percent wage growth in real terms. | 4 percent | wage growth | growth
Tolls on the bridge, now under repair, were raised to $3. | $3 | Tolls on the bridge | Tolls
"""

# What an editor would write and the rules do not: they need more than the clause, or a word's class is read wrongly.
NOT_REACHED = """
The plant shut for two weeks. | two weeks | plant shutdown | plant
Rents doubled in Riga; in Tallinn they rose a third. | a third | Tallinn rents | Rents
The workshop turned out chairs, 40 of them red. | 40 | red chairs | chairs
Bread is dear: a loaf goes for $6. | $6 | loaf of bread | loaf
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]


def named(sentence: str, figure: str) -> tuple[str, str]:
    """Label and head of the figure with these words."""
    table = figures.extract(sentence)
    found = table[table["text"] == figure].iloc[0]
    return str(found["subject"]), str(found["subject_head"])


@pytest.mark.parametrize(("sentence", "figure", "label", "head"), rows(REACHED))
def test_label(sentence: str, figure: str, label: str, head: str) -> None:
    assert named(sentence, figure) == (label, head)


@pytest.mark.parametrize(("sentence", "figure", "label", "head"), rows(NOT_REACHED))
@pytest.mark.xfail(strict=True, reason="needs more than its clause", raises=(AssertionError, IndexError))
def test_label_not_reached(sentence: str, figure: str, label: str, head: str) -> None:
    assert named(sentence, figure) == (label, head)


@pytest.mark.parametrize("text", ["sales " + "rose and " * 3000 + "rose 5 percent.", "said it " * 3000 + "rose 5 kg"])
def test_endless_sentences_end(text: str) -> None:
    assert len(figures.extract(text)) == 1
