import type { LanguageWords } from './words';

/** Dutch. */
export const nl: Partial<LanguageWords> = {
  headings: {
    summary: `samenvatting | (?:probleem)?omschrijving | beschrijving(?: van het probleem)? | (?:het )?probleem | onderwerp`,
    severity: `ernst | prioriteit | urgentie`,
    impact: `impact | gevolgen | (?:getroffen|betrokken) (?:gebruikers|klanten) | omvang`,
    environment: `(?:test)?omgeving | versies?(?: en omgeving)? | configuratie | platform | systeem`,
    steps: `
      stappen(?: (?:om|voor) (?:het (?:probleem )?)?(?:te )?reproduce(?:ren|ring))?(?:plan)? | stappenplan | (?:hoe )?(?:te )?reproduceren | reproductie(?:stappen)? | hoe (?:kunnen we )?(?:dit |het )?(?:te )?reproduceren`,
    expected: `
      verwachte?(?: (?:resultaat|gedrag|uitkomst))? | gewenste?(?: (?:resultaat|gedrag|uitkomst)) | verwachting | wat (?:zou|had) (?:er )?(?:moeten )?(?:gebeuren|moeten gebeuren) | wat (?:verwachtte|had) (?:je|u|ik|men)(?: (?:verwacht|dat er zou gebeuren))?`,
    actual: `
      (?:daadwerkelijke?|werkelijke?|huidige?|feitelijke?)(?: (?:resultaat|gedrag|uitkomst))? | wat (?:gebeurt|gebeurde|er gebeurt|er gebeurde|is er gebeurd)(?: er)? | fout(?:melding(?:en)?)?`,
    workaround: `workaround | tijdelijke oplossing | (?:al |reeds )?geprobeerd | wat (?:hebben we|heb ik) (?:al )?geprobeerd`,
    evidence: `logs? | logbestanden | bewijs`,
    other: `(?:aanvullende|extra|overige) (?:informatie|context|details) | opmerkingen | notities | schermafbeeldingen | bijlagen | links?`,
  },
  expected: String.raw`
    zou(?:den)? [ \p{L}\d’'"“”-]{0,60}(?:moeten|horen|kunnen) | moet(?:en)? (?:worden|zijn|kunnen|blijven|komen|verschijnen|openen) | hoort? te | behoort te | verwacht(?:e|te|ten|en|ing)? | in plaats van | normaal gesproken | normaliter | eigenlijk | gewenst | vroeger (?:werkte|kon) | voorheen (?:werkte|kon|opende) | het zou (?:fijn|mooi|handig|beter) zijn | wij willen graag`,
  notExpected: `onverwachte? | zoals verwacht | wat moet(?:en)? (?:ik|wij|we) | (?:wij |ik )?(?:verwachten|verwacht|wachten|wacht)(?: op)? (?:uw|jullie|een) (?:reactie|antwoord)`,
  failure: String.raw`
    faalt | falen | mislukt(?:e)? | mislukken | fout(?:en|melding(?:en)?)? | (?:werkt|werken|kan|kunnen|wordt|worden|lukt|doet|is|zijn|opent|komt|gaat)[ \p{L}]{0,40} niet(?: meer)? | niet meer | onmogelijk | loopt vast | lopen vast | vastgelopen | hangt | crasht | kapot | blij(?:ft|ven)[ \p{L}]{0,30} (?:leeg|wit|hangen|laden|staan) | lege? (?:pagina|scherm|lijst) | wit scherm | traag | trage | ontbreekt | ontbreken | verdwenen | verdwijnt | verdwijnen | kwijt | dubbele? | geweigerd | afgewezen | ongeldige? | verlopen | verkeerde? | onjuiste? | verschijnt | buitengesloten`,
  vagueFailure: `(?:de |het |onze |ons )?[\\p{L}-]{3,20} (?:doet|werkt) (?:het )?niet | (?:de |het )?[\\p{L}-]{3,20} (?:is )?kapot | graag (?:snel )?hulp | hallo | goede(?:morgen|middag|navond|ndag) | bedankt | (?:het|dit|dat|niets) (?:werkt|doet het) (?:niet|niks)(?: meer)? | werkt niet(?: meer)? | (?:er is |we hebben |ik heb )?een (?:fout|probleem|storing) | problemen | probleem | fouten`,
  action: `
    open(?:t|en)? | geopend | klik(?:t|ken)?(?: op)? | geklikt | ga(?= naar) | gaat(?= naar) | gaan(?= naar) | naar | selecteer(?:t)? | selecteren | kies(?:t)? | kiezen | druk(?:t|ken)? | typ(?:t|en)? | voer(?:t)? | invoeren | vul(?:t|len)? | invullen | log(?:t|gen)?(?= (?:in|uit|met|op)) | inloggen | uitloggen | meld(?:t)?(?= (?:je|u|aan)) | aanmelden | start(?:en)? | voer | uitvoeren | stuur(?:t)? | sturen | verzend(?:en|t)? | maak(?:t)? | maken | aanmaken |
    voeg(?:t)? | toevoegen | verwijder(?:t|en)? | wijzig(?:t|en)? | bewerk(?:t|en)? | verander(?:t|en)? | schakel(?:t)? | inschakelen | uitschakelen | vink(?:t)? | importeer(?:t)? | importeren | exporteer(?:t)? | exporteren | sla(?= .{0,40}op) | opslaan | bewaar(?:t)? | download(?:t|en)? | upload(?:t|en)? | sluit(?:en)? | kopieer(?:t)? | plak(?:t)? | wacht(?:en)? | bekijk(?:t|en)? | roep(?:t)? | installeer(?:t)? | installeren | configureer(?:t)? | herlaad(?:t)? | vernieuw(?:t|en)? | zoek(?:t|en)? | probeer(?:t)?(?= te)`,
  person: `ik | wij | we | je | jij | u | men | hij | zij | de gebruiker | een gebruiker | de klant`,
  linker: `dan | daarna | vervolgens | en | eerst | tenslotte | ten slotte | nu | opnieuw | gewoon | op | in`,
  condition: `wanneer | als | zodra | nadat | na het | bij het | telkens als | elke keer dat | door`,
  doing: `openen | klikken | selecteren | kiezen | drukken | typen | invoeren | invullen | inloggen | uitloggen | aanmelden | starten | uitvoeren | versturen | verzenden | aanmaken | toevoegen | verwijderen | wijzigen | bewerken | inschakelen | uitschakelen | importeren | exporteren | opslaan | downloaden | uploaden | sluiten | kopiëren | plakken | installeren | vernieuwen | zoeken`,
  tried: `
    (?:geprobeerd|getest|herstart|opnieuw gestart|leeggemaakt|gewist|opnieuw geïnstalleerd|uitgeschakeld|gecontroleerd|teruggezet) | zonder (?:succes|resultaat) | (?:hielp|helpt) niet | (?:heeft|hebben) niet geholpen | geen (?:verschil|effect) | workarounds? | tijdelijke oplossing | werkt (?:wel |nog |alleen |goed )*(?:met|in|op|via|voor|als|bij|vanaf) | handmatig | met de hand | ondertussen | (?:de|het)?zelfde (?:fout|resultaat|probleem|melding)`,
  notTried: `(?:nog )?niet (?:geprobeerd|getest) | is er een (?:workaround|oplossing)`,
  vagueTried: `(?:alles|van alles|meerdere keren|vaak) geprobeerd`,
  request: `alstublieft | alsjeblieft | graag (?:uw|jullie|een) | (?:kunt|kan|kun|zou|zouden|kunnen) (?:u|je|jullie) | wij hebben nodig | laat (?:ons|me|het) weten | stuur ons`,
  question: `(?:wat|hoe|waar|wanneer|welke?|wie|waarom) (?:\\p{L}{1,20} ){0,2}(?:moet|moeten|doen) | (?:hoe|welke?|hoeveel) `,
  urgent: `dringend | spoed | zo snel mogelijk | onmiddellijk | kritiek | met spoed`,
  severity: `(?:prioriteit|ernst)[ :.=-]{0,3}(?:[0-5]|hoog|laag|middel|normaal|kritiek|hoogste) | productie (?:ligt )?(?:stil|plat)`,
  group: `(?:sommige|enkele|meerdere|veel|de meeste|onze|de|andere) (?:van onze )?(?:gebruikers|klanten|medewerkers|collega['’]?s|bestellingen) | wij | ons | onze | gebruikers | klanten`,
  blocked: `geblokkeerd | getroffen | (?:kan|kunnen)[ \\p{L}]{0,60}niet | verhindert | ligt (?:stil|plat) | liggen (?:stil|plat) | omzet | deadline | loonrun | stilstand`,
  environment: `productie(?:omgeving)? | testomgeving | acceptatie(?:omgeving)? | staging | sandbox`,
  filler: `n\\.?v\\.?t\\.? | geen | niets | onbekend | zie boven | nee | het werkt | dat het werkt`,
  template: `(?:een )?duidelijke (?:en beknopte )?(?:beschrijving|omschrijving) | beschrijf | stappen om het gedrag te reproduceren | zie fout$ | indien van toepassing | voeg (?:hier )?(?:eventuele|schermafbeeldingen)`,
  vagueSubject: `kapot | stuk | snel | hulp | help | problemen | probleem | fout(?:en)? | dringend | vraag | graag | hallo | werkt | niet | meer | de | het | een | van | en | is | met | mijn | ons | onze | wij | ik | er`,
};
