/** Words of what is no person: a placeholder for an author, a role, a machine, the sites themselves. */
const nobodysWords = wordsOf(`
  unknown anonymous nobody none null undefined unassigned unbekannt anonym former deleted inactive removed
  user users benutzer nutzer customer customers kunde kunden client guest gast visitor requester reporter assignee
  agent agents owner author sender end person people someone
  system automation automations automated automatic automatisierung bot robot app application integration
  integrations api webhook webhooks trigger triggers workflow workflows flow flows rule rules macro sla sync scheduler
  noreply no reply donotreply do not notification notifications notifier alert alerts monitoring monitor mailer daemon
  postmaster webmaster mail email info contact
  support service services desk helpdesk care success team teams group staff admin admins administrator administrators
  ops operations devops engineering sales billing office account accounts default public portal chat messaging test
  zendesk jira salesforce servicenow github gitlab bitbucket slack teams atlassian confluence opsgenie statuspage
  microsoft google apple amazon aws azure okta entra
  the of for via and by und von für`);

/** Names that are everyday words too, or words that people sign up with: they tell a person only where a name stands. */
const everydayWords = wordsOf(`
  april art august bill bob case chase christian chance chip clay cliff dale daisy dean click dawn drew error faith
  frank gene glen grace grant guy harmony heath hope host hunter iris ivy jack jasmine jewel josh joy june lance lane
  lily mark marsh max may mercy melody mike miles misty norm olive page pat patience pearl penny pierce ray rich rob
  robin rock rose ruby rusty sandy sky stone sterling sue summer temple tony victor violet ward wade will wilder
  winter young king knight baker cook miller potter smith brown black white green gray grey small long short
  klein groß lang kurz neu ernst kaiser könig jung sommer winter herbst berg wolf fuchs vogel roth weiss schwarz
  action active alpha answer array asset audit backup bar base beta block body box branch browser bug build button
  byte cache call card cart catalog category change channel check class close cloud cluster code color column command
  comment commit company config configuration connect connection console content context control cookie copy core
  cost count country crash create credit current cursor custom dashboard data database date day debug delete demo
  deploy design desktop detail dev device dialog director disk display document domain down download draft driver
  edit editor element empty entity entry environment event example exception expert export extension external fail
  failure false fatal feature fetch field file filter final first fix folder font form format frame free function
  gateway general global graph group grid hash head header health help hidden history home hook hour http image import
  inbox index input install instance internal invoice issue item job join key label last launch layer layout lead
  length level library license light limit line link linux list live load local location lock log logger login logout
  lookup loop mac machine main manager map master match media member memory menu merge message meta method migration
  minute mobile mode model module month move name native network new next node note null number object offer office
  offline old online open operator option order origin output package page panel parent parser partner pass password
  path payment pending phone ping pipeline pixel plan platform plugin point policy pool port position post power
  premium preview price print private process product production profile program project prompt property protocol
  provider proxy pull purchase push query question queue quick random range rate read record redirect refresh region
  release remote render report request reset resource response rest result retry return review root route router row
  rule run sample sandbox save scale schedule schema scope screen script search second secret section secure security
  select send sensor server session set setting settings setup share shell shift shop show sign signal simple site size
  snapshot socket software solution sort source space spam stack staging standard start state static station status
  step stop storage store stream string style submit subject success sum super switch symbol table tag target task
  tax template tenant terminal theme thread thumb ticket tile time timeout title token tool top total trace track
  traffic transaction transfer transform tree trial true type unit update upgrade upload value variable vendor version
  video view warning watch web week widget window windows wizard word work worker workspace write year zone`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const partsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a name is that of nobody: `Unknown`, `Zendesk`, `Automation for Jira`, `-`. */
export function isNobody(name: string): boolean {
  const words = partsOf(name);
  return !/\p{L}/u.test(name) || words.every((word) => nobodysWords.has(word) || /^\d+$/.test(word));
}

/** Whether a name is that of a team or a machine by one of its words, so that its words alone are no names. */
export function hasRole(name: string): boolean {
  return partsOf(name).some((word) => word.length > 3 && nobodysWords.has(word));
}

/** Whether a word is met in text that names nobody. */
export function isEverydayWord(word: string): boolean {
  const lower = word.toLowerCase();
  return everydayWords.has(lower) || nobodysWords.has(lower);
}
