import { type WordPattern, wordPattern } from '@/lib/text/word-pattern';

/**
 * What a ticket says around the fault itself: reasons, dates, tries, promises. Each text is a list of alternatives,
 * pieces of a regular expression with ` | ` between them, matched between word boundaries, case ignored. Every
 * quantifier in them is bounded; `…` at the end takes the rest of a word. A further language is one more text in each
 * topic.
 */
const topics = {
  /** Why it is as severe as it is. */
  reason: {
    en: String.raw`
      because|since (?:we|our|it|this|the|they) | revenue | payroll | billing | invoic(?:e|es|ing) (?:cannot|can['’]t|is|are|stay) |
      deadline | go-?live | sla | penalt(?:y|ies) | contract(?:ual)? | customers? (?:are|is|cannot|can['’]t|cancel|complain)\p{L}{0,3} |
      (?:cannot|can['’]t|can not|unable to) (?:\p{L}{1,20} )?(?:work|ship|sell|invoice|pay|bill|order|treat|dispatch|trade|deliver|operate|log|sign|close|open|process|print|serve|reach|use|start|check|book|send|see) |
      stand(?:s|ing)? still | standstill | stopped | blocks? | blocked | blocking | locked out | by hand | manually | have to | has to | production (?:is )?(?:down|stopped) |
      month[- ]?end | quarter[- ]?end | year[- ]?end | patients? | safety | audit | shift | no work-?around |
      los(?:e|es|ing|t) | at risk | cosmetic | nobody is (?:blocked|affected|stopped) | no (?:business )?impact | only (?:cosmetic|annoying|a nuisance) | nuisance | can wait`,
    de: String.raw`
      weil|da (?:wir|unsere?|der|die|das|es|sonst) | umsatz | lohn\p{L}{0,12} | frist | vertragsstrafe | produktiv(?:start|setzung) | monatsabschluss |
      (?:kann|können|konnten)[ \p{L}\d,.]{0,60}nicht | steht[ \p{L}]{0,20}still | stehen[ \p{L}]{0,20}still | stillstand | blockiert | ausgesperrt |
      betroffen | patienten | sicherheit | prüfung | schicht | verlieren | verlust | kein(?:en)? workaround | kosmetisch | schönheitsfehler | niemand (?:ist|wird) (?:blockiert|behindert)`,
  },
  /** Why now: what hangs on it, until when. */
  context: {
    en: String.raw`
      renewals? | renew(?:s|ing)? | deadlines? | go(?:es|ing)?[- ]?live | cut-?over | launch(?:es|ing)? | (?:month|quarter|year)(?:ly|s)?[- ]?(?:end|close|closing) |
      payroll | pay ?day | audit(?:s|ors?)?(?! (?:logs?|trail|view)) | penalt(?:y|ies) | contract(?:ual(?:ly)?)? | board (?:meeting|of directors) | steering (?:committee|meeting) | regulator\p{L}{0,3} | filing |
      sla | escalat(?:ed|ion) (?:to|by|with) (?:our|the|their) | black friday | peak season | inventory (?:count|day) | stock-?taking | exam(?:s|ination)? |
      (?:shift|truck|trucks|ship|school|season|sale|campaign|event|pilot|training|trial|term|enrolment)s? (?:starts?|begins?|leaves?|ends?|opens?|is|are) |
            (?:€|\$|£|eur|usd|gbp|chf) ?\d[\d.,]{0,12}(?: ?[kmb]| million| thousand)? | \d[\d.,]{0,12} ?(?:€|eur|usd|gbp|chf|dollars|euros|pounds) |
      project (?:starts|begins|kicks off) | not (?:be )?paid | at risk of (?:churn|leaving|cancel\p{L}{0,6}) | threaten\p{L}{0,3} to (?:leave|cancel) | churn | due (?:on|by|tomorrow|today|next|this|in) | expires? (?:on|in|tomorrow|next|this)`,
    de: String.raw`
      vertragsverlängerung | verlängerung | frist(?:en)? | go-?live | produktivstart | produktivsetzung | umstellung am | monatsabschluss | quartalsabschluss | jahresabschluss |
      lohn(?:lauf|abrechnung|zahlung) | (?:wirtschafts)?prüfung | prüfer | vertragsstrafe | vertraglich | vertrag | vorstand(?:ssitzung)? | lenkungskreis | behörde | inventur | weihnachtsgeschäft |
      schicht (?:beginnt|startet|fängt) | (?:beginnt|startet) (?:am|um|morgen|heute|nächste) | 
      (?:kostet|kosten) uns | \d[\d.,]{0,12} ?(?:€|euro|eur|chf) | kündig\p{L}{1,6} | fällig`,
  },
  /** A date alone: why now, where it is no date of an ask or a promise. */
  contextDate: {
    en: String.raw`(?:before|until|by|till) (?:the )?(?:end of|close of|this|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|eod|eob|cob|\d{1,2}[:. ]\p{L}{0,9}|\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`,
    de: String.raw`bis (?:zum|spätestens|ende|morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|\d{1,2}[.:])…`,
  },
  /** Names a part of the product. */
  area: {
    en: String.raw`
      (?:the|our|your|their) (?!(?:same|next|last|first|whole|error|log|home|start|other|right|new|old) )(?:[\p{L}\p{N}“”"'’/_-]{2,30} ){1,3}(?:module|component|page|screen|tab|report|dashboard|wizard|dialog|view|board|list|overview|connector|integration|api|endpoint|app|plug-?in|add-?in|add-?on|import|export|sync|portal|editor|queue|search|form|menu|widget|field) |
      (?:in|on|to|at|from|of|after|via|use) (?:the |every |each )?(?!(?:every|the|same|next|last|a) )(?:[\p{L}\p{N}-]{2,30} ){0,2}(?:module|page|screen|tab|report|dashboard|wizard|dialog|view|board|connector|import|export|sync|search|portal|form) of | the search |
      (?:bulk|nightly|contact|payroll|order|article|invoice|scim|crm|workday|customer|product|price|stock|data|csv|excel|audit|planning) (?:import|export|sync|search|report|list|form|view|portal|page|board|dashboard) |
      (?:component|module|area|product area|feature|affected area|service) ?[:=] ?\p{L}{2}…`,
    de: String.raw`
      (?:im|in der|in dem|auf der|beim|bei der|aus dem|des|der) (?:[\p{L}\p{N}„“"'/_-]{2,30} ){0,2}(?:\p{L}{0,20}modul|\p{L}{0,20}seite|\p{L}{0,20}maske|\p{L}{0,20}bericht|\p{L}{0,20}dashboard|\p{L}{0,20}assistent(?:en)?|\p{L}{0,20}ansicht|\p{L}{0,20}schnittstelle|\p{L}{3,20}import|\p{L}{3,20}export|\p{L}{0,20}portal|\p{L}{0,20}suche|\p{L}{0,20}formular) |
      (?:der|dauert der|die|das|den) (?:\p{L}{3,20}(?:import|export|bericht|portal|suche|modul|ansicht|maske)) |
      (?:komponente|modul|bereich|produktbereich|funktion|produkt) ?[:=] ?\p{L}{2}…`,
  },
  /** Talks of how it is set up. */
  configuration: {
    en: `
      config(?:uration|ured|s)? | settings? | feature flags? | flags? | parameters? | options? | set to | enabled | disabled | switched (?:on|off) | turned (?:on|off) |
      proxy | plugins? | add-?ons? | custom fields? | mapping | batch size | page size | pool size | timeout | ttl | retention | schedule|scheduled | cron | webhook url | redirect uri | scopes? |
      roles? | permission set | permissions? | connector | sso via | conditional access | behind (?:a|an|our|the)`,
    de: String.raw`
      konfigur\p{L}{1,12} | einstellung(?:en)? | parameter | option(?:en)? | aktiviert | deaktiviert | eingeschaltet | ausgeschaltet | proxy | plugins? | zuordnung | batchgröße | paketgröße |
      zeitplan | rolle(?:n)? | berechtigung(?:en)? | konnektor | hinter (?:einem|unserem)`,
  },
  /** A value of a setting. */
  setTo: {
    en: String.raw`set to | (?:is|are|was|were|stands?|stay(?:s|ed)?) (?:set |still )?(?:at |to |on |off|“|"|'|\d|true|false|enabled|disabled|default|empty|standard)… | \S{1,40}= ?\S… | enabled | disabled | switched (?:on|off) | turned (?:on|off) | from \S{1,20} to \S… | defaults? | \d… | via \p{Lu}\p{L}… | behind (?:a|an|our|the) \p{L}…`,
    de: String.raw`steht auf | auf \S{1,20} (?:gesetzt|gestellt) | = ?\S… | aktiviert | deaktiviert | eingeschaltet | ausgeschaltet | von \S{1,20} auf \S… | standard\p{L}{0,12} | \d… | über \p{Lu}\p{L}… | hinter (?:einem|unserem)`,
  },
  /** Who cannot do what, or what is wrong for them. */
  hurt: {
    en: String.raw`
      offline | down | doubled | duplicat\p{L}{1,5} | unsent | unpaid | unbilled | stranded | stuck | waiting | idle | without | affected | impacted | hit | unable | cannot | can['’]t | can not | could not | couldn['’]t |
      locked out | lost | lose | missing | failed|fail|fails|failing | blocked | get (?:no|an?|the) | gets? nothing | see (?:no|an?|the|nothing|wrong) | sees | wrong | late | delayed | rejected | refused | empty | blank | stopped | stops? | no longer | by hand | manually | have to | has to | had to | needs? to | lacks? | complain\p{L}{0,4} | confus\p{L}{1,4} | abandoned | cancel\p{L}{0,5} | annoyed | twice | see (?:this|it) | sees (?:this|it) | (?:use|uses|using|print|prints|open|opens|search|searching) (?:it|this|the \p{L}{2,20}) (?:daily|every|all|each|the whole) | all day | two invoices | not | never | nothing | errors? | crash\p{L}{0,3} | slow`,
    de: String.raw`
      offline | von hand | müssen | muss | doppelt | unbezahlt | wartet | warten | ohne | betroffen | kann|können|konnten | ausgesperrt | verloren | fehlt|fehlen|fehlten | fehlgeschlagen | blockiert | falsch\p{L}{0,2} | verspätet | abgelehnt | leer\p{L}{0,2} | steht|stehen | keine? | keinen | nicht | nie | nichts | fehler`,
  },
  /** A loss in money, time or goods that somebody states. */
  loss: {
    en: String.raw`
      (?:los(?:e|es|ing|t)|costs?|costing|loss of|worth(?: of)?|at stake|in penalties|overcharged|short by|off by) [^.!?]{0,40}(?:€|\$|£|eur|usd|gbp|chf|\d)… |
      (?:€|\$|£) ?\d[\d.,]{0,12}(?: ?[km])?[^.!?]{0,40}(?:lost|unbilled|unpaid|outstanding|at risk|at stake|per (?:day|hour)|an hour|a day|short|missing|stuck|delayed) |
      (?:whole|entire|all of the|complete) (?:nightly |daily |weekly |month[- ]?end )?(?:run|plant|line|site|company|production|shift|office|region|warehouse|import|batch|payroll|school|clinic|hospital|department|team|tenant)\p{L}{0,2}`,
    de: String.raw`
      (?:verlieren|verlust von|kostet(?: uns)?|kosten von|im wert von|schaden von) [^.!?]{0,40}\d… | \d[\d.,]{0,12} ?(?:€|euro|eur|chf)[^.!?]{0,40}(?:offen|verloren|unbezahlt|pro (?:tag|stunde)|am tag) |
      (?:ganze|gesamte|komplette)[rsnm]? (?:nächtliche |tägliche )?(?:lauf|werk|linie|standort|firma|produktion|schicht|niederlassung|region|lager|abteilung|team|mandant|klinik|schule)\p{L}{0,3}`,
  },
  /** A count in words. */
  countWords: {
    en: String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|dozens|hundreds|thousands|half|a third|a quarter|two thirds|most)(?: or \p{L}{2,8})?(?: of)?(?: (?:our|the|their|all))?`,
    de: `(?:eine[rn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|fünfzig|ein dutzend|dutzende|hunderte|tausende|die hälfte|ein drittel|ein viertel)(?: (?:unserer|der|aller|von))?`,
  },
  /** Whom or what can be counted. */
  counted: {
    en: `
      users? | accounts? | customers? | clients? | people | persons? | employees? | colleagues? | staff | agents? | admins? | administrators? | members? | students? | pupils? | teachers? | nurses? | doctors? | patients? |
      drivers? | teams? | tenants? | sites? | stores? | shops? | branches | warehouses? | offices? | departments? | clinics? | hospitals? | schools? | plants? | regions? | managers? | planners? | buyers? | dispatchers? | technicians? | engineers? | subscribers? | guests? | households? | tellers? |
      workplaces? | workstations? | pcs? | tills? | registers? | terminals? | printers? | scanners? | phones? | tablets? | trucks? | vehicles? | buses | meters? | sensors? | gateways? | devices? | machines? | laptops? | servers? | hosts? | robots? |
      orders? | invoices? | payments? | shipments? | parcels? | deliveries | contracts? | policies | claims? | bookings? | reservations? | documents? | messages | emails? | mails? | calls | subscriptions? | licen[cs]es? | seats? | leads? | contacts? | products? | articles? | items? | skus? | transactions? | transfers? | appointments? | cases? |
      records? | rows? | files? | jobs? | events? | imports? | webhooks? | projects? | workspaces? | reports? | dashboards? | payslips? | timesheets? | readings? | sign-?ins? | logins? | prescriptions? | tickets`,
    de: String.raw`
      benutzer\p{L}{0,5} | anwender\p{L}{0,5} | nutzer\p{L}{0,5} | kund(?:en|innen) | konten | mitarbeit\p{L}{1,9} | personen | kolleg\p{L}{1,6} | leute | filial\p{L}{1,9} | märkte | lager | standorte? | niederlassungen | abteilungen | praxen | kliniken | schulen | patient(?:en|innen) | schüler\p{L}{0,5} | fahrer\p{L}{0,5} | disponent\p{L}{1,5} | haushalte |
      arbeitsplätze | kassen | terminals | drucker | scanner | geräte | fahrzeuge | zähler | bestellungen | aufträge | rechnungen | zahlungen | sendungen | pakete | belege | buchungen | verträge | datensätze | zeilen | dateien | berichte | termine | lieferscheine | artikel | lohnzettel`,
  },
  /** What goes wrong, in the words of who sees it. */
  failing: {
    en: String.raw`
      gone | lost | twice | doubled | duplicat\p{L}{1,5} | blank | grey | gray | frozen | freez\p{L}{1,3} | cut off | truncated | garbled | overlap\p{L}{0,4} | differs? (?:from|between) | does not match | (?:stays?|remains?|comes? (?:out|back)|is|are|turns?|goes|still) (?:grey|blank|empty|old|open|locked|stuck|zero|the old|wrong|white|black|there|red|offline|down) | still the old | stuck | stops? | stopped | hangs? | loops? | reloads? forever | (?:logs?|signs?|kicks?) (?:me |us |out |drivers |users |people |them )*out | finds? nothing | shows? (?:nothing|the wrong|an? (?:error|empty)|[\p{L}\d.]{1,20} (?:first|instead|although)) | lacks? | loses? | drops? | skips? | disappears? | vanish\p{L}{0,4} | jumps? to | unreachable | not reachable | offline | typo | misspelt | misspelled | no (?:order|mail|answer|response|data|result|reaction|tasks|members|barcode) | takes? (?:\p{L}{1,8} ){0,2}(?:\d{1,4}|two|three|four|five|ten|twenty|forty) ?(?:s|sec\p{L}{0,4}|min\p{L}{0,4}|hours?|h) | \d{1,4} (?:to \d{1,4} )?(?:seconds|minutes|s) (?:per|for each|each|to) | slow | (?:says?|shows?|reads?|message:?) ["“'‘]… | says? \d{3} | answer(?:s|ed)? (?:with )?[45]\d\d | returns? [45]\d\d | without (?:barcode|picture|text|data) | failed | fails? | broken | unable | cannot | can['’]t | could not | no longer | not (?:sent|shown|saved|printed|created|updated|delivered|possible|accepted|working|out) | holds? the api keys | redirect loop | exposed | saw [\p{L} ]{1,30}of another`,
    de: String.raw`
      weg | verloren | doppelt | leer | weiß | grau | abgeschnitten | bricht[ \p{L}\d.-]{0,60}ab | hängt | bleibt | verschwindet | verschwunden | ohne barcode | offline | nicht erreichbar | tippfehler | dauert (?:\p{L}{1,20} ){0,3}(?:\d{1,4}|zwei|drei|vier|fünf|zehn) ?(?:sek\p{L}{0,6}|min\p{L}{0,5}|stunden?) | langsam | stattdessen | obwohl | zeigt (?:nichts|falsch\p{L}{0,2}|einen fehler) | fehlt | fehlen | falsch\p{L}{0,2} | schlägt fehl | scheitert | nicht (?:gesendet|gespeichert|gedruckt|angelegt|möglich) | druckt[^.]{0,20}ohne | drucken[^.]{0,40}ohne`,
  },
  /** When it began. */
  onset: {
    en: String.raw`
      since (?!(?:we|our|it|this|the (?:customer|user)|they|you|i) (?:are|is|have|has|need|use|do|cannot|can)) ?[\p{L}\d]… | (?:first|initially) (?:seen|noticed|reported|occurred|happened|appeared|observed|hit)|first time | start(?:ed|s|ing) (?:happening |failing |to fail |on |at |around |last |this |yesterday|after|right|when|with) | began | begins? (?:on|at) | as of |
      from (?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2}) | last (?:night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month) | this morning | yesterday | (?:two|three|four|five|\d{1,2}) (?:days?|weeks?|hours?) ago | overnight | worked (?:fine |well |ok )?(?:until|till|before|up to|yesterday|last) | until (?:yesterday|last|monday|tuesday|wednesday|thursday|friday|this)`,
    de: String.raw`
      seit (?!(?:wir|der kunde) )[\p{L}\d]… | erstmals | zum ersten mal | zuerst (?:aufgetreten|bemerkt|gesehen) | begann|begonnen | angefangen | ab (?:gestern|montag|dienstag|mittwoch|donnerstag|freitag) | gestern | heute (?:morgen|früh|nacht) | letzte (?:nacht|woche|n (?:montag|dienstag|mittwoch|donnerstag|freitag)) | vor (?:zwei|drei|vier|\d{1,2}) (?:tagen|wochen|stunden) | bis (?:gestern|vorgestern|letzte\p{L}?) (?:ging|lief|funktionierte)`,
  },
  /** What was changed before, or that nothing was. */
  change: {
    en: String.raw`
      (?:after|since|following|right after|with|before) (?!every |each )(?:the |our |your |last |an? |this |yesterday['’]s |we |i |it |they )?(?:[\p{L}\p{N}'’.-]{1,20} ){0,4}(?:upgrad(?:e|ed|ing)|updat(?:e|ed|ing)|deploy(?:ment|ed)?|release|roll-?out|rollout|migrat(?:ion|ed|ing)|move|moved|change|changed|switch(?:ed)?|rotat(?:ion|ed)|renew(?:al|ed)?|patch(?:ed)?|install(?:ation|ed|ing)?|re-?start(?:ed)?|maintenance|failover|import|cut-?over|replac(?:ed|ement)|reconfigur\p{L}{1,6}|enabled|disabled|increased|reduced) |
      (?:we|they|i|our (?:it|admin|network team|provider)|customer|it|someone|who) (?:have |has |had |also |only |just |recently ){0,2}(?:upgraded|updated|deployed|rolled out|migrated|moved|changed|switched|swapped|exchanged|introduced|rotated|renewed|patched|installed|replaced|enabled|disabled|reconfigured|increased|reduced|raised|lowered|added(?! (?:it|them)? ?again)|removed) |
      nothing (?:was |has (?:been )?|had |else )?(?:changed|been changed|was changed) | no (?:recent |other )?changes? | (?:was|were|got|been) (?:upgraded|updated|deployed|migrated|moved|changed|switched|rotated|renewed|patched|replaced|reconfigured|raised|lowered|increased) | changes? before`,
    de: String.raw`
      (?:nach|seit|mit|vor) (?:dem|der|einem|einer|unserem|unserer|ihrem|letzten) (?:[\p{L}\p{N}.-]{1,20} ){0,3}(?:update|upgrade|aktualisierung|\p{L}{0,16}umzug|\p{L}{0,16}umstellung|migration|\p{L}{0,16}änderung|\p{L}{0,16}wechsel|\p{L}{0,16}tausch|installation|neustart|wartung\p{L}{0,8}|rollout|release|import) |
      (?:wir|die it|unser \p{L}{2,20}) (?:haben|hat)[ \p{L}\d.,-]{0,80}(?:aktualisiert|umgestellt|umgezogen|geändert|gewechselt|getauscht|installiert|migriert|erneuert|aktiviert|deaktiviert|eingespielt|erhöht) |
      (?:wurde|wurden)[ \p{L}\d.,-]{0,60}(?:aktualisiert|umgestellt|geändert|gewechselt|getauscht|installiert|migriert|erneuert|aktiviert|eingespielt) | (?:es )?(?:wurde )?nichts geändert | keine änderung(?:en)?`,
  },
  /** Somebody brought it about again. */
  reproduced: {
    en: String.raw`re-?produc(?:e|ed|es|ing|ible|ibly) | re-?produced | repro | repro['’]d | re-?creat(?:e|ed) (?:it|the (?:issue|problem|error|bug)|this) | same (?:here|error|result|behaviou?r) (?:in|on|with) (?:our|my|a|the) (?:[\p{L}-]{1,20} )?(?:test|lab|demo|staging|sandbox|own|fresh|clean|dev)`,
    de: String.raw`reproduzier\p{L}{1,4} | nachstell\p{L}{1,4} | nachgestellt | nachvollzieh\p{L}{1,5} | nachvollzogen`,
  },
  frequency: {
    en: String.raw`always | every (?:single )?(?:time|attempt|run|try|request|call|login|export|import|night|day|morning) | each time | sometimes | (?:intermittent|sporadic|random|occasional|consistent)(?:ly)? | now and then | once | only once | (?:\d{1,4}|one|two|three|four|five|six|ten) (?:out )?of (?:\d{1,5}|two|three|four|five|six|ten|twenty) | \d{1,4} ?/ ?\d{1,5} (?:times|attempts|tries|runs) | in about \d | \d{1,3} ?% of | (?:\d{1,3}|two|three|four|five|ten) times | 100 ?% | never | no(?:t a)? single time | could not | couldn['’]t | cannot | can['’]t`,
    de: String.raw`immer | jedes mal | jedesmal | bei jedem | bei jeder | manchmal | sporadisch | gelegentlich | zuverlässig | reproduzierbar bei | \d{1,4} von \d{1,5} | in etwa \d | \d{1,3} ?% (?:der|aller) | (?:zwei|drei|fünf|zehn|\d{1,3})[ -]?mal | nie | nicht`,
  },
  /** Another place or setting where it is, or is not, the same. */
  otherPlace: {
    en: String.raw`
      (?:in|on|with|from|using|via|under|for|at) (?:an?|the|another|other|different|two|three|several|all|both|our|my|their|every|private|incognito|a fresh|a clean|a second) (?:[\p{L}-]{1,20} ){0,2}(?:browsers?|machines?|computers?|laptops?|pcs?|devices?|networks?|tenants?|environments?|accounts?|users?|vms?|servers?|profiles?|windows?|hotspot|mobile data|data cent(?:er|re)|region|sandbox|staging|wifi|wi-fi) |
      (?:in|on|with|via|tried|tested|used) (?:edge|firefox|chrome|safari|incognito|private mode|mobile data|4g|5g|a hotspot|staging|our test tenant|our lab) | without (?:the )?(?:vpn|proxy|extensions?|plugins?|add-?ons?|antivirus|firewall) | (?:network|firewall|proxy|vpn|browser|dns|certificate|environment|infrastructure|disk|memory|antivirus|load balancer) (?:[\p{L}-]{1,20} ){0,4}(?:ruled out|excluded|fine|ok|healthy|not the (?:cause|problem)|no difference|makes no difference|shows nothing|clean) | ruled out [^.]{0,60}(?:network|firewall|proxy|vpn|browser|dns|environment|infrastructure|certificate)`,
    de: String.raw`
      (?:in|auf|mit|von|über|bei) (?:einem|einer|anderen?|anderem|zwei|drei|mehreren|allen|unserem|unserer) (?:[\p{L}-]{1,20} ){0,2}(?:browser|browsern|rechner|rechnern|pc|pcs|laptop|gerät|geräten|netz|netzwerk|mandanten?|umgebung|konto|konten|server|vm) | (?:in|mit) (?:edge|firefox|chrome|safari|inkognito) | ohne (?:vpn|proxy|erweiterungen?|virenscanner|firewall) | über (?:mobilfunk|hotspot|lte) |
      (?:netzwerk|firewall|proxy|vpn|browser|dns|zertifikat|umgebung)[ \p{L}]{0,30}(?:ausgeschlossen|geprüft|in ordnung|unauffällig|kein unterschied)`,
  },
  /** The setup was looked at and is not it. */
  setupRuledOut: {
    en: `
      (?:config(?:uration)?|settings?|setup|mapping|permissions?|roles?|flags?|parameters?|policy|policies|redirect uris?|credentials|schema)[^.!?]{0,60}(?:ruled out|excluded|compared|identical|unchanged|correct|verified|checked|match(?:es)?|same as|not changed|as documented|fine|reset to default|no difference|double-?checked|reviewed) |
      (?:ruled out|excluded|compared|verified|checked|reviewed|double-?checked|reset|confirmed) [^.!?]{0,60}(?:config(?:uration)?|settings?|setup|mapping|permissions?|roles?|flags?|parameters?|credentials|schema) |
      with (?:the )?(?:default|standard|factory|stock|minimal|fresh|clean|vanilla) (?:config(?:uration)?|settings?|setup|install(?:ation)?|profile|tenant) | not a (?:config(?:uration)?|settings?) (?:issue|problem|error)`,
    de: String.raw`
      (?:konfiguration|einstellung(?:en)?|zuordnung|berechtigung(?:en)?|rollen?|parameter)[^.!?]{0,60}(?:ausgeschlossen|verglichen|identisch|unverändert|korrekt|geprüft|stimmt|stimmen|in ordnung|wie dokumentiert) |
      (?:ausgeschlossen|verglichen|geprüft|zurückgesetzt)[^.!?]{0,60}(?:konfiguration|einstellung(?:en)?|berechtigung(?:en)?) | mit (?:standard|werks)\p{L}{0,14}`,
  },
  /** Somebody did something to get it to work. */
  attempt: {
    en: String.raw`
      encoding | re-?encod(?:ed|ing) | re-?indexed | re-?created | downgraded|downgrading | upgraded to | uninstalled | unassigned | re-?assigned | re-?saved | switched (?:to|off|on|back) | turned (?:it |the \p{L}{2,20} )?(?:off|on) | removed and | deleted and | increased | lowered | reduced | replaced | cleared | purged | flushed | re-?synced | re-?started | re-?booted | tried | tested | rolled back | reverted | re-?installed | re-?imported | re-?ran | re-?sent | logged (?:out|off) and | signed out and | used (?:another|a different) | with (?:another|a different) (?:browser|user|account|machine|network|file)`,
    de: `
      neu gestartet | neugestartet | geleert | gelöscht und | neu (?:angelegt|angemeldet|installiert|importiert|gestartet) | zurückgerollt | zurückgesetzt | versucht | probiert | getestet | abgemeldet und | deaktiviert | ersetzt | erhöht | verringert | mit (?:einem )?anderen (?:browser|benutzer|rechner|konto)`,
  },
  /** What came of it. */
  result: {
    en: String.raw`
      (?:did|does|do|has|have|made|makes|brought|that|which|it|this|both|neither|none|nothing|all|still)[ \p{L}'’]{0,30}(?:help(?:ed|s)?|work(?:ed|s)?|chang(?:e|ed|es)|fix(?:ed|es)?|solv(?:e|ed|es)|difference) |
      (?:same|identical) (?:error|result|behaviou?r|problem|issue|thing|outcome|message) | (?:could|can) ?n[o’']t re-?produce|could not re-?produce | no (?:change|difference|effect|luck|success|improvement) | without (?:success|luck|effect|result|any (?:success|change|effect)) | in vain | to no avail | (?:still|again) (?:fail(?:s|ed|ing)?|the same|there|broken|happen(?:s|ing)|get|getting|see|an?|not|empty|blank|slow) |
      (?:solved|fixed|resolved|cured) (?:it|the|that|this) | (?:works?|worked|working) (?:again|then|now|fine|for|in|with|until|when|only|there|afterwards|ok|normally|as) | (?:goes|went|comes|came) (?:through|back|away) | helps? (?:for|only|until) | persists? | persisted | remains? | unchanged | (?:fails?|failed|crash(?:es|ed)?) (?:too|as well|again|the same|the same way|there|likewise|identically) | nothing changed | only works | returned? (?:after|within) | → | ->`,
    de: String.raw`
      (?:hat|haben|brachte|bringt|half|hilft)[ \p{L}]{0,30}(?:geholfen|nichts|erfolg|besserung|behoben|gelöst|geändert|nicht) | half (?:nicht|nur|für) | ohne (?:erfolg|wirkung|änderung|besserung) | gleiche[rs]? (?:fehler|ergebnis|verhalten|meldung|problem) | kein(?:e|en)? (?:erfolg|änderung|unterschied|besserung|wirkung) | vergeblich | (?:senza|sem|sin|sans|zonder) (?:alcun |ningún |aucun |nenhum )?(?:risultato|esito|successo|effetto|sucesso|resultado|efeito|éxito|efecto|succès|résultat|effet|succes|resultaat|effect) | (?:stess[oa]|mesm[oa]|mism[oa]|même|zelfde) (?:errore|risultato|problema|erro|resultado|error|erreur|résultat|problème|fout|resultaat|probleem) | (?:resultado|risultato|résultat|resultaat) (?:é|è|es|est|is) (?:o mesmo|lo stesso|el mismo|le même|hetzelfde) | (?:danach|dann|damit|dort)[ \p{L}]{0,20}(?:ging|geht|lief|läuft|funktioniert\p{L}{0,2}|klappt\p{L}?) | (?:geht|funktioniert|klappt|läuft)[ \p{L}]{0,20}(?:nur|dort|weiterhin|trotzdem|auch nicht|nicht|wieder) | unverändert | weiterhin | immer noch | tritt[ \p{L}]{0,20}auf | bleibt`,
  },
  /** A way around it, or that there is none. */
  around: {
    en: String.raw`
      (?:can|could) (?:live with (?:it|that|this)|only (?:take|use|accept|work|pay|serve|print|send)) | work-?arounds? | (?:way|ways) around (?:it|this)? | (?:as|for) (?:a |an |the )?(?:temporary|interim|stop-?gap|meantime)[ \p{L}]{0,20} | in the meantime | meanwhile | for (?:now|the time being|the moment),? (?:we|they|i|people|users|staff|customers?) | (?:by hand|manually) | instead (?:we|they|people|users|staff) | (?:we|they|i|users|staff|people|customers) (?:currently |now |can |still |have to |must ){1,2}(?:use|enter|type|export|send|upload|download|key|print|call|go via|log in with|fall back|re-?key|copy|write|book|restart) | fall(?:ing)? back (?:to|on) | using (?:the )?(?:old|legacy|mobile|desktop|web) (?:\p{L}{2,20} )?(?:version|app|client|portal|ui) works? | (?:can|could) (?:still )?(?:sign in|log in|work|print|order|enter|open|use \p{L}{2,20}|pay|send) (?:it |them )?(?:with|via|by|from|through|instead) | fall(?:s|ing)? back to | goes through,? but | works?,? but only | works? only (?:for|with|via|in|on|from) | (?:password|admin|local|mobile|the api|the old)[ \p{L}-]{0,20} (?:still )?works`,
    de: String.raw`
      workarounds? | umgehung(?:slösung)? | umgehen | von hand | manuell | händisch | vorübergehend | übergangsweise | in der zwischenzeit | derweil | solange (?:wir|sie|die) | behelfen (?:wir|sie|sich) | notlösung | (?:geht|klappt|funktioniert|läuft) es(?:,? (?:das|aber|nur))? | (?:bis zur behebung|bis dahin) [\p{L}]… | stattdessen (?:wir|sie|nutzen|erfassen) | (?:geht|funktioniert|klappt) (?:nur|noch|aber) (?:über|mit|für|im|in)`,
  },
  noneAround: {
    en: `(?:no|without (?:a|any)?|not (?:have )?an?y?|isn['’]t an?y?|lack a) ?(?:known |viable |acceptable |practical |real |other )?(?:work-?arounds?|way around(?: it| this)?|alternatives?) | work-?arounds?:? (?:none|no|n/a|not (?:known|available|found|possible)) | nothing (?:we|they) can do (?:instead|meanwhile|in the meantime) | no other way`,
    de: String.raw`kein(?:e|en)? (?:bekannte\p{L}? |brauchbare\p{L}? )?(?:workaround|umgehung(?:slösung)?|alternative|ausweich\p{L}{1,12}) | (?:workaround|umgehung)[: ]{1,3}(?:keine?r?|nicht (?:bekannt|vorhanden|möglich)) | (?:lässt|kann) (?:es )?sich nicht umgehen | nicht umgehen`,
  },
  /** How long, at what price, for whom a way around will do. */
  bearable: {
    en: String.raw`
      for (?:a|an|one|two|three|the|\d{1,3})[ \p{L}]{0,14}(?:hours?|days?|weeks?|months?) (?:at (?:the )?most|or so|longer)? | at (?:the )?most (?:a|an|one|two|three|\d{1,3}) (?:hours?|days?|weeks?) | live with (?:it|that|this) | bearable | acceptable | unacceptable | tolerable | manageable | sustainable | viable | feasible | (?:can|cannot|can['’]t) live with | good enough | fine for (?:now|us|a|them) | okay|ok for (?:now|us|a) | for (?:now|the time being|the moment) (?:that|it|this) (?:is|will|works) | will do (?:for|until) | until (?:the |next |end of |monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|\d|\p{Lu})… | (?:takes?|taking|costs?|costing|needs?|adds?) (?:us |them |about |around |up to |roughly |each |an? |two |three |four |extra |half |\d|hours|ages|too long|twice|people|eleven|ten|five|six|nine|seven|eight|twelve)… | takes? \p{L}{1,10} (?:hours?|minutes?|people|days?|extra|longer) | (?:\d{1,4}|one|two|three|four|five|ten|extra) (?:extra )?(?:hours?|minutes?|people|person|clicks) | (?:too|very|painfully|error-?prone|tedious|slow|laborious|expensive|risky|cumbersome) | not (?:for long|sustainable|an option|acceptable|possible for|scal\p{L}{1,6}|practical|really) | does(?: not|n['’]t) scale | only (?:for|on|by|with|when|works|works for) | but (?:only|not|it|that|this|too|takes|that['’]s) | fine so far | without (?:problems|trouble|loss)`,
    de: String.raw`
      erträglich | tragbar | vertretbar | zumutbar | akzeptabel | nicht (?:auf dauer|lange|praktikabel|tragbar|zumutbar|akzeptabel|durchzuhalten) | auf dauer | (?:dauert|kostet|braucht|benötigt) [\p{L}\d]… | reicht (?:bis|für|vorerst|uns) | vorerst | bis (?:ende|zum|montag|dienstag|mittwoch|donnerstag|freitag|morgen|nächste) | (?:zu|sehr) (?:langsam|aufwendig|aufwändig|teuer|fehleranfällig) | fehleranfällig | mühsam | nur (?:für|bei|mit|über|im|in) | aber nur | geht (?:noch|schon)`,
  },
  assumed: {
    en: `suspect(?:s|ed|ing)? | presum(?:e|ably|ed) | assum(?:e|ed|ing|ption|ptions) | prob(?:ab)?ly | likely | my guess | our guess | guess(?:ing)? | seems? (?:to|like|that|related) | might be | may be (?:the|related|caused|because|due) | could be (?:the|related|caused|because|due) | possibly | perhaps | hypothes[ie]s | theory | not (?:sure|certain|confirmed|verified|proven)(?: (?:whether|if|yet))? | unconfirmed | looks like | we think | i think | we believe`,
    de: `vermut(?:e|en|et|lich|ung|ungen) | wahrscheinlich | annahme(?:n)? | nehmen (?:wir )?an | eventuell | möglicherweise | vielleicht | scheint | könnte (?:an|mit|daran|der|die|das|ein) | hypothese | nicht (?:sicher|bestätigt|gesichert|geklärt) | unbestätigt | verdacht | (?:wir|ich) (?:glaube|glauben|denke|denken)`,
  },
  confirmed: {
    en: `(?<!not |un|yet |to be )confirm(?:ed|s)|we confirm|can confirm | (?<!not |un)verified | (?:we|what we|is|facts?) know(?:n)?(?: (?:that|for sure|facts?|so far))? | known:? | proven | for certain | facts?:? | established | certain(?:ly)? (?:is|that) | we (?:saw|measured|observed|checked) (?:that|it|the) | (?:trace|log|capture|har|logs) shows? | it is (?:clear|certain)`,
    de: `(?<!nicht |un)bestätigt(?! ist das nicht| ist es nicht| wurde das nicht) | (?<!nicht )gesichert | (?<!nicht )verifiziert | nachweislich | (?:ist|uns) bekannt: | bekannt ist | fakt(?:en)? | fest steht | sicher ist | erwiesen | gemessen | (?:log|protokoll|mitschnitt|trace) zeigt`,
  },
  /** A promise of the next word. */
  nextUpdate: {
    en: String.raw`next (?:update|status|status update|message|news|word) | (?:update|get back to|write|inform|let|call|come back to|report(?: back)? to|keep) (?:you|them|the customer|ines|everyone)[ \p{L},]{0,40}(?:by|at|before|until|tomorrow|tonight|today|this (?:afternoon|evening|morning)|within|in (?:an|one|two|\d)|every|on (?:monday|tuesday|wednesday|thursday|friday)|as soon) | (?:update|updates) (?:by|at|before|tomorrow|every|within|on|around|promised|due) | hear from (?:us|me) | you will have (?:an )?(?:update|news)`,
    de: String.raw`(?:nächste|nächster|nächstes) (?:update|stand|meldung|rückmeldung|zwischenstand|nachricht) | (?:le|te|les|os) (?:escrib|llam|inform|avis|contest|actualiz)\p{L}{1,8}[ \p{L}\d:.,]{0,30}(?:antes de|a las|mañana|hoy) | je (?:vous|te) (?:recontacte|rappelle|écris|tiens)[ \p{L}\d:.,]{0,30}(?:avant|demain|d['’]ici|à \d|au courant) | melde[nt]? (?:mich|uns|wir uns)[ \p{L}\d:.,]{0,40}(?:bis|um|morgen|heute|spätestens|am|innerhalb|sobald|wieder) | (?:update|rückmeldung|zwischenstand) (?:bis|um|morgen|heute|spätestens|am|innerhalb) | hören (?:wieder )?von (?:uns|mir) | halten sie auf dem laufenden`,
  },
  /** What somebody is to do about it. */
  wanted: {
    en: String.raw`
      ask(?: to| of| for)?[^:]{0,30}: | (?:our|the) ask (?:is|to|for|of) | request(?:ed action)?: | need(?:ed)? from (?:you|engineering|the team|dev(?:elopment)?): | (?:we|i|customer|they|halden|the customer) (?:urgently |would |really |therefore |also )?(?:would like|need|needs|require|requires|want|wants|request|requests|ask|asks) (?:engineering|you|dev|development|the team|a|an|the|this|that|it|to|for|your|engineering to|us) |
      (?:please|kindly) (?!(?:help|fix (?:asap|it|this)(?: asap)?$|advise asap|find|see|note|let|send|share|tell|provide|attach|confirm your|check attached|do not|ignore|be aware|look at the attach)) ?\p{L}{3,20} [\p{L}\d]… | (?:can|could|would|will) (?:you|engineering|someone|the team|dev(?:elopment)?|identity|platform|they) (?:please )?(?:\p{L}{2,20} )?(?:allow|raise|increase|fix|restore|roll|revert|confirm|check|look|investigate|explain|enable|disable|provide|extend|unblock|reset|correct|re-?run|re-?index|re-?send|re-?process|add|build|deploy|advise|tell|give|push|hot-?fix|patch|review|remove|change|make|re-?play|analy[sz]e|whitelist|unlock|merge|repair)`,
    de: String.raw`
      (?:unsere )?(?:bitte|bitte an die entwicklung|anliegen|gewünschte maßnahme)(?: ist)?: | (?:wir|ich|der kunde) (?:brauchen?|benötigen?|bitten?|wünschen?|möchten?|braucht|benötigt|wünscht|möchte) [\p{L}\d]… | bitte (?:prüfen|klären|bestätigen|freigeben|untersuchen|beheben)[^.]{0,20}[\p{L}\d]… | bitte (?!(?:um hilfe|helfen|beachten|teilen|schicken|senden|sehen|nennen|prüfen sie ihre)) ?[\p{L}\d ]{3,80}(?:freigeben|erhöhen|beheben|wiederherstellen|zurückrollen|prüfen|klären|bestätigen|analysieren|aktivieren|deaktivieren|bereitstellen|korrigieren|zurücksetzen|verlängern|einspielen|erlauben|nachliefern|entsperren|untersuchen) | (?:können|könnten|kann|könnte) (?:sie|ihr|die entwicklung|das team|jemand) [\p{L}\d ]{3,80}(?:freigeben|erhöhen|beheben|wiederherstellen|prüfen|klären|bestätigen|analysieren|aktivieren|deaktivieren|bereitstellen|korrigieren|zurücksetzen|untersuchen)`,
  },
  /** Until when. */
  deadline: {
    en: String.raw`
      (?:by|until|before|till|no later than|latest|within|not later than) (?:the )?(?:end of|close of|next|this|tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|eod|eob|cob|\d|an hour|one|two|three|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|month[- ]?end|go-?live|the \d|our|christmas|black friday)… | today | tonight | tomorrow | this (?:week|afternoon|evening|morning) | deadline | on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) | due | in time for`,
    de: String.raw`
      (?:bis|vor|spätestens|innerhalb|noch) (?:zum |zur |spätestens |ende |am |um |von |morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste|diese|\d|dem|der|einer|zwei|\d)[\p{L}\d]{0,12} | heute noch | morgen | diese woche | frist | fällig`,
  },
  security: {
    en: String.raw`vulnerabilit(?:y|ies) | cve-\d{4}-\d{3,7} | (?:data|security) (?:breach|leak|incident) | breach(?:ed)? | leak(?:ed|s|ing)? (?:data|credentials|tokens?|passwords?|keys?|personal|customer) | (?:credentials?|tokens?|passwords?|keys?) (?:were |was |is |are |got )?(?:leaked|exposed|stolen|compromised|published) | unauthori[sz]ed (?:access|person|user|login|sign-?in)s? | compromised | (?<!anti[- ]?)phishing | (?<!anti[- ]?)malware | ransomware | xss | sql injection | csrf | ssrf | pen(?:etration)?[- ]?test\p{L}{0,3} | (?:sees?|seeing|shows?|showed|saw|open|opened|download|view(?:ed)?|access(?:ed)?) (?:the |an? |data of |records? of |files? of |invoices? of |pages? of ){0,3}(?:another|other|a different|someone else['’]s|foreign) (?:customer|tenant|company|user|account|organi[sz]ation|patient|client)(?:['’]?s)?(?:['’])? | privilege escalation | expos(?:ed|es|ing) (?:personal|customer|patient|sensitive)`,
    de: String.raw`sicherheitslücke(?:n)? | schwachstelle(?:n)? | datenleck | datenpanne | datenschutzvorfall | sicherheitsvorfall | unbefugt\p{L}{0,3} | kompromittiert | phishing | schadsoftware | penetrationstest | pentest | (?:sieht|sehen|sah|zeigt|öffnet)[ \p{L}]{0,40}(?:anderer|fremde[rn]?|eines anderen) (?:kunden?|mandanten?|firmen?|benutzers?|patienten)`,
  },
  outage: {
    en: String.raw`outage | none of (?:our|the|their) (?:[\p{L}-]{2,20} ){1,3}(?:connects?|works?|starts?|responds?|prints?|syncs?|comes? up|can|is|are) | all (?:\d{1,4} )?(?:[\p{L}-]{2,20} ){1,2}(?:are |is )?(?:down|offline) |  all (?:[\p{L}-]{1,12} )?(?:calls|requests|pages|logins|sign-ins) (?:answer|return|fail|get|end) | stands? still | unreachable for | (?:completely|totally|entirely) (?:down|offline|unavailable|unreachable) | (?:is|are|went|been|was|keeps going) down (?!to|for maintenance) ?(?:for|since|in|again|at|on|right|everywhere|now)?|(?:is|are|went|been|was) down$ | down for (?:everyone|all|everybody|the) | production (?:is )?(?:down|stopped) | nobody (?:can|could|is able|gets|in|at) | no one (?:can|could|is able|gets|in|at) | (?:not|none of the|none) [\p{L} ]{0,20}(?:reachable|available|responding) for (?:anyone|all|everyone) | unreachable | unavailable for | (?:whole|entire) (?:company|site|plant|office|platform|service|region|organi[sz]ation)[^.]{0,30}(?:down|offline|cannot|locked|stands|standing|without) | all (?:users|customers|sites|tenants|regions|stores|tills|shops) (?:are |is )?(?:down|offline|affected|locked|cannot|can['’]t|unable|get|see) | everyone (?:is |gets |sees )?(?:locked|kicked|affected|down|offline|a 50\d|an error)`,
    de: String.raw`(?:total)?ausfall | störung des gesamten | (?:ist|sind|war) (?:komplett |völlig |seit [\p{L}\d: ]{1,20})?(?:nicht erreichbar|nicht verfügbar|down|offline) | niemand (?:kann|kommt|konnte) | produktion steht | alle (?:benutzer|nutzer|kunden|standorte|filialen|kassen)[ \p{L}]{0,30}(?:nicht|offline|betroffen|ausgesperrt) | komplett (?:ausgefallen|weg|offline)`,
  },
  data: {
    en: String.raw`(?:paid|charged|billed|booked|counted|credited|debited) (?:twice|two times|double|a second time) | (?:paid|charged|billed|booked|credited) too (?:much|little) | (?:missing|lacking) in (?:the |our )?(?:\p{L}{2,20} )?(?:report|export|list|statement) | jumps? to zero | shows? zero | data (?:loss|corruption|is (?:lost|gone|wrong|missing)) | (?:records?|rows?|orders?|invoices?|entries|items|contacts?|bookings?|lines?|readings?|payments?|documents?|attachments?|comments?|people|employees|customers|products|amounts?|totals?|balances?|hours|values?|fields?|quantit(?:y|ies)|figures?|numbers?|stock|history|prices?|addresses)[^.!?]{0,40} (?:are|is|were|was|went|got|have|has|come|came|show|shows)? ?(?:been )?(?:doubled|duplicated|twice|lost|gone|deleted|wrong|corrupt(?:ed)?|mixed up|swapped|overwritten|incorrect|disappeared|vanish(?:ed)?|off by|garbled|out of sync) | duplicate(?:s|d)? (?:records?|rows?|orders?|invoices?|entries|contacts?|bookings?|payments?|people|customers|deliveries) | (?:loses?|lost|drops?|dropped|skips?|skipped|doubles|duplicates|overwrites|swaps|misses|deletes|corrupts|mixes up) (?:the |our |some |all |its |their |every |one |\d{1,6} ){0,2}(?:[\p{L}-]{2,20} )?(?:records?|rows?|orders?|invoices?|entries|items|contacts?|bookings?|lines?|readings?|payments?|values|data|fields?|history|amounts?|people|attachments?|comments?) | wrong (?:totals?|amounts?|figures?|balances?|numbers?|prices?|values?|data|quantit(?:y|ies)|vat|tax) | do(?:es)? not (?:add up|match|reconcile|tally)`,
    de: `(?:doppelt|zweimal|zu viel|zu wenig) (?:ausgezahlt|bezahlt|berechnet|gebucht|abgebucht|gezählt) | datenverlust | (?:datensätze|zeilen|bestellungen|rechnungen|buchungen|belege|kontakte|werte|summen?|beträge?|bestände?|mengen|preise|einträge|stunden|positionen|adressen|zahlungen)[^.!?]{0,50}(?:doppelt|verloren|weg|gelöscht|fehlen|fehlt|falsch|vertauscht|überschrieben|verschwunden|null|stimmen nicht|stimmt nicht) | falsche[rsn]? (?:summen?|beträge?|werte|zahlen|preise|bestände?|daten) | doppelte[rsn]? (?:datensätze|rechnungen|bestellungen|buchungen|einträge|zahlungen|kontakte)`,
  },
  performance: {
    en: String.raw`slow(?:er|ly|ness|s)? | chopp(?:y|ier) | jitter | stutter(?:s|ing)? | (?:call|audio|video|voice|picture|image) quality |  latenc(?:y|ies) | performance | takes? (?:about |around |over |more than |up to |nearly |almost |now )*(?:\d{1,4}|two|three|four|five|ten|several|many|twenty|thirty) ?(?:s|sec(?:onds?)?|min(?:utes?)?|hours?|h)(?! to (?:enter|type|write|fix))|takes? (?:forever|ages|too long|minutes|hours|much longer|longer) | times? out|timed out|timing out|request time-?outs? | response times? | lag(?:s|gy|ging)? | sluggish | cpu (?:is |at |goes |spikes?)[^.]{0,20}\d{2,3} ?% | memory leak | high (?:cpu|load|memory) | p9[59] | throughput | hangs? for | load(?:s|ing)? (?:for|time)s?`,
    de: String.raw`langsam(?:er|e|en)? | performance | antwortzeit(?:en)? | ladezeit(?:en)? | dauert (?:\p{L}{1,12} ){0,3}(?:\d{1,4}|zwei|drei|vier|fünf|zehn|mehrere|ewig|lange|zu lange) ?(?:s|sek\p{L}{0,6}|min\p{L}{0,5}|stunden?)? | zeitüberschreitung | timeouts? | träge | auslastung | hängt \d…`,
  },
} as const satisfies Record<string, { en: string; de: string }>;

export type SituationTopic = keyof typeof topics;

const letter = '\\p{L}\\p{N}_';
const alternatives = (list: string) =>
  list
    .trim()
    .split(/\s+\|\s+/)
    .map((one) => one.trim().replace(/…$/, `[${letter}.,:-]{0,60}`))
    .filter((one) => one !== '')
    .join('|');

/** All languages' alternatives of a topic, as one piece of a regular expression. */
export function piece(topic: SituationTopic): string {
  return `(?:${Object.values(topics[topic]).map(alternatives).join('|')})`;
}

function wholeWords(topic: SituationTopic): WordPattern {
  return wordPattern(`(?<![${letter}])${piece(topic)}(?![${letter}])`);
}

const patterns = new Map<SituationTopic, WordPattern>();

/** Whether a text has one of the topic's words, in any language that is read. */
export function tells(topic: SituationTopic, text: string): boolean {
  let pattern = patterns.get(topic);
  if (!pattern) {
    pattern = wholeWords(topic);
    patterns.set(topic, pattern);
  }
  return pattern.test(text.slice(0, 2000));
}
