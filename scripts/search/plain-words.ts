/**
 * What people say and what papers of public bodies write instead, in British English: the words of no body in particular. What one body
 * calls its own things stands in its `synonyms.yaml`. Only words that mean the same wherever they stand; a word with several meanings
 * (bin, park, leave) only together with another.
 */
export const plainWords: readonly (readonly string[])[] = `
scam, fraud
scams, frauds
vandalism, criminal damage
break-in, burglary
mugging, street robbery
stabbing, knife crime
laughing gas, nitrous oxide
cannabis, marijuana
domestic violence, domestic abuse
gun crime, firearms crime
boy racers, street racing, car cruising
drink driving, drunk driving, drink-driving
body camera, bodycam, body-worn video, body worn video, body-worn camera
surveillance cameras, security cameras, CCTV
beat officer, neighbourhood officer
yobs, hooligans, anti-social behaviour
criminal record check, vetting
quitting, leavers, resignations, attrition
sacked, dismissed
sacking, dismissal
job losses, redundancies
hiring, recruitment
staff shortage, vacancies, understaffed
headcount, workforce numbers, establishment
staff, employees, workforce
sick leave, sickness absence
pay rise, pay award
wages, salaries, pay
cuts, savings, budget reductions
overspend, overspending, adverse variance
underspend, favourable variance
rainy day fund, reserves
council tax rise, council tax increase, precept increase
expenses, allowances
tendering, procurement
buying, purchasing, procurement
selling, disposal
loan, borrowing
conflict of interest, declaration of interest, interests declared
put off, deferred, postponed
scrapped, abolished
abolishing, abolition
questionnaire, survey
freedom of information, FOI
charity, voluntary organisation
equality impact assessment, EqIA, EIA
old people, elderly, older people, pensioners
kids, children
teenagers, young people, youths
disabled people, people with disabilities
homeless people, rough sleepers
homelessness, rough sleeping
doctor, GP, general practitioner
accident and emergency, emergency department
care home, residential home
headteacher, head teacher
lollipop lady, lollipop man, school crossing patrol
rubbish, refuse, waste, litter
bin collection, refuse collection, waste collection
fly-tipping, flytipping, dumped rubbish
dog mess, dog fouling
pothole, carriageway defect, road defect
pavement, footway
street light, lamp post, lighting column
street lights, street lighting, lamp posts
speed bump, speed hump, traffic calming
zebra crossing, pedestrian crossing
roadworks, highway works, street works
traffic jams, congestion
lorries, HGVs, heavy goods vehicles
car crash, road traffic collision, collision, road accident
bike, bicycle
cycle lane, cycle path, cycleway, bike lane
bus pass, concessionary travel
parking ticket, penalty charge notice, parking fine
electric car, electric vehicle
playground, play area
graveyard, cemetery, burial ground
public toilets, public conveniences
leisure centre, sports centre
planning permission, planning application, planning consent
knock down, demolish
knocking down, demolition
social housing, affordable housing
climate change, global warming
cyber attack, hacking
email, e-mail
phone, telephone
waiting time, wait time
abandoned calls, dropped calls
by-election, byelection
town hall, council offices
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
