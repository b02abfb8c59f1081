import type { LanguageWords } from './words';

/** German. */
export const de: Partial<LanguageWords> = {
  headings: {
    summary: `zusammenfassung | beschreibung | (?:das )?problem`,
    severity: `schweregrad | priorität | dringlichkeit`,
    impact: `auswirkung(?:en)? | betroffen(?:e)?(?: (?:benutzer|nutzer|anwender|kunden))?`,
    environment: `umgebung | version(?:en)?(?: und umgebung)? | system`,
    steps: `
      schritte(?: zur? (?:reproduktion|reproduzieren|nachstellen|nachvollziehen))? | reproduktion | vorgehen |
      so (?:lässt sich )?(?:es )?(?:nachstellen|reproduzieren) | (?:wie )?(?:kann man|können wir|lässt sich)?[ a-zäöüß]{0,20}(?:nachstellen|reproduzieren) | schritte,? um[ a-zäöüß]{0,30} zu (?:reproduzieren|nachstellen)`,
    expected: `
      erwartet(?:es|er|e)?(?: (?:ergebnis|verhalten|zustand|ausgabe))? | gewünscht(?:es|er|e)? (?:ergebnis|verhalten) | was (?:hast du|haben sie|habt ihr|hätte|sollte)[ a-zäöüß]{0,30}(?:erwartet|passieren)(?: sollen| müssen)? | soll(?:-?(?:zustand|verhalten))? | erwartung`,
    actual: `
      tatsächlich(?:es)?(?: (?:ergebnis|verhalten))? | ist(?:-?(?:zustand|verhalten))? | fehler(?:meldung|text)? |
      was (?:passiert|ist passiert|geschieht|ist geschehen)(?: (?:stattdessen|tatsächlich))? | aktuelles (?:verhalten|ergebnis) | beobachtet(?:es)?(?: verhalten)?`,
    workaround: `
      workaround | umgehung(?:slösung)? | (?:bereits |schon )?(?:versucht|probiert) |
      bisherige (?:schritte|maßnahmen)`,
    evidence: `logs? | protokoll(?:e)? | nachweise?`,
    other: `hinweise? | anmerkung(?:en)? | anhänge? | ursache`,
  },
  expected: `
    soll(?:te|ten|en)? | erwart(?:e|en|et|ete|eten|ung|ungsgemäß) | statt(?:dessen)? | anstatt | anstelle |
    müsste(?:n)? | normalerweise | eigentlich | gewünscht | früher (?:ging|funktionierte) |
    hätte(?:n)? (?:ich|wir) (?:erwartet|gedacht)`,
  notExpected: `
    unerwartet(?:e[rnsm]?)? | wie erwartet | was soll(?:en|te)? (?:ich|wir) | sollten sie |
    soll(?:en|te)? (?:ich|wir)`,
  failure: String.raw`
    fehl(?:er|ermeldung|ermeldungen|geschlagen|schlägt|ern) | schlägt[ \p{L}\d-]{0,40} fehl | scheitert |
    abgebrochen|bricht[ \p{L}]{0,20} ab | abgestürzt|stürzt[ \p{L}]{0,20} ab | hängt | kaputt |
    geht[ \p{L}]{0,20}nicht | funktioniert[ \p{L}]{0,20}nicht | funktionieren[ \p{L}]{0,20}nicht |
    kann[ \p{L}]{0,40}nicht | können[ \p{L}]{0,40}nicht | wird[ \p{L}]{0,30}nicht | werden[ \p{L}]{0,30}nicht |
    lässt sich[ \p{L}]{0,30}nicht | keine?[nr]? \p{L}{3,30} (?:mehr|möglich) | nicht mehr | zeitüberschreitung |
    langsam(?:er)? | fehlt|fehlen | falsch(?:e[rnsm]?)? | verschwunden|verschwindet | doppelt(?:e[rnsm]?)? |
    abgelehnt | verweigert | ausgesperrt | leer(?:e[rnsm]?)? | ungültig(?:e[rnsm]?)? |
    (?:wir|ich) (?:bekommen|bekomme|erhalten|erhalte|sehen|sehe) | erscheint | ausfall|ausgefallen`,
  vagueFailure: `
hallo | guten tag | bitte (?:um )?hilfe | (?:es |das |nichts )?(?:geht|funktioniert|klappt)(?: (?:alles|das|es))?(?: (?:leider|immer noch|schon wieder|wieder))?(?: (?:nicht|nichts))?(?: mehr| richtig)? |
    wir haben ein problem | es gibt ein problem`,
  action: `
    öffn(?:e|en|et|ete) | klick(?:e|en|t|te) | anklicken | geh(?:e|en|t) | wähl(?:e|en|t|te) | auswählen |
    anmeld(?:en|e|et) | melde[nt]? | einlogg(?:en|e) | logge[nt]? | abmelden | eingeben | gebe[nt]?|gib |
    drück(?:e|en|t) | starte[nt]? | aufruf(?:en|e) | ruf(?:e|en|t) | anleg(?:en|e) | lege[nt]? | erstell(?:e|en|t) |
    hochladen | lade[nt]? | importier(?:e|en|t) | exportier(?:e|en|t) | speicher(?:n|e|t) | schließ(?:e|en|t) |
    lösch(?:e|en|t) | änder(?:n|e|t) | setz(?:e|en|t) | aktivier(?:e|en|t) | deaktivier(?:e|en|t) |
    send(?:e|en|et) | schick(?:e|en|t) | ausführen | führe[nt]? | wechsel(?:n|t) | warte[nt]? | versuch(?:e|en|t)`,
  person: `
    ich | wir | man | sie | er | (?:der |ein )?(?:benutzer|anwender|nutzer|kunde)`,
  linker: `
    dann | danach | und | anschließend | nun | jetzt | zuerst | zunächst | bitte | auf | mit | im | in | als | den | die |
    das | eine?n? | menü | unter`,
  condition: `wenn | sobald | nachdem | jedes mal,? wenn | immer wenn | beim | falls`,
  doing: `
    öffnen | klicken | anmelden | einloggen | speichern | importieren | exportieren | hochladen | starten | aufrufen |
    anlegen | löschen | ändern | senden | auswählen | wählen | eingeben | drücken | ausführen | abwarten`,
  tried: String.raw`
    (?:versucht|probiert|ausprobiert|getestet|neu gestartet|neugestartet|zurückgesetzt|geleert|geprüft|überprüft|neu installiert|deaktiviert) |
    funktioniert (?:nur |noch |weiterhin |aber )?(?:für|mit|bei|im|in|über|ohne|nur) |
    (?:hat|brachte|bringt) (?:\p{L}{1,20} )?(?:nicht geholfen|nichts|keinen erfolg|keine besserung) | ohne erfolg |
    workarounds? | umgehung(?:slösung)? | von hand | (?:klappt|geht) (?:es )?(?:nur|noch|an|mit|bei|für|über) | manuell | vorübergehend | gleiche(?:r|s)? (?:fehler|ergebnis|verhalten)`,
  notTried: `
    (?:noch )?nicht(?:s)? (?:versucht|probiert|getestet|geprüft) | gibt es (?:eine?n?) (?:workaround|umgehung)`,
  vagueTried: `
    (?:schon |bereits )?(?:alles|vieles|mehrmals|mehrfach) (?:mögliche )?(?:versucht|probiert)`,
  request: `
    bitte | (?:können|könnten|könntest|würden|kannst) (?:sie|du|ihr) | wir benötigen | wir bräuchten |
    teilen sie uns | schicken sie | senden sie`,
  question: String.raw`
    (?:was|wie|wo|wann|welche[rsn]?|wer|warum|wieso) (?:\p{L}{1,20} ){0,2}(?:soll|sollte|muss|erwarten) |
    (?:was|wie|welche[rsn]?) `,
  urgent: `dringend | eilt | sofort | schnellstmöglich | kritisch | notfall | eskalation`,
  severity: `
    (?:schweregrad|priorität|prio)[ :.=-]{0,3}(?:[0-5]|hoch|höchste|niedrig|mittel|normal|dringend|kritisch) |
    (?:hohe|niedrige|mittlere|höchste) priorität | produktion steht | totalausfall`,
  group: String.raw`
    (?:einige|mehrere|viele|manche|die meisten|unsere|die|neue) (?:\p{L}{1,20} )?(?:benutzer|nutzer|anwender|kunden|mitarbeiter|mitarbeitenden|konten|kollegen|teams|geräte|bestellungen) |
    wir | uns | unsere | benutzer | kunden | mitarbeiter`,
  blocked: String.raw`
    betroffen | betrifft | blockier(?:t|en) | ausgesperrt | (?:kann|können)[ \p{L}]{0,60}nicht | verhinder(?:t|n) |
    steht still | stillstand | umsatz | frist | produktiv(?:start|setzung) | lohn(?:lauf|abrechnung) |
    monatsabschluss | keine \p{L}{3,30} möglich`,
  environment: `
    produktiv(?:system|umgebung)? | produktion | testsystem | testumgebung | staging | sandbox | vor ort |
    selbst gehostet`,
  filler: `
    keine? | nichts | entfällt | unbekannt | siehe oben | nein | weiß nicht | es funktioniert |
    soll(?:te)? funktionieren | dass es funktioniert`,
  template: String.raw`
    (?:eine )?(?:klare|kurze|genaue)(?: und (?:prägnante|kurze|knappe|präzise))? beschreibung | (?:bitte )?beschreib(?:e|en sie|t)(?: hier)? | was (?:sollte|soll) passieren[ .?]{0,3}$ |
    schritte,? (?:um das (?:verhalten|problem) zu|zum) (?:reproduzieren|nachstellen)[ .:]{0,3}$ | siehe fehler[ .]{0,3}$ | falls zutreffend | (?:füge|fügen sie)(?: hier)? .{0,60}hinzu |
    (?:gehe zu|gehen sie zu|klicke auf|klicken sie auf|scrolle (?:nach unten )?(?:bis )?zu|öffne|wähle) ['"‘„“«(<[]?\.{2,5}['"’”“»)>\]]?[ .]{0,3}$ | (?:erster|zweiter|dritter|nächster) schritt[ .…]{0,6}$`,
  vagueSubject: `
    hilfe | probleme? | fehler | dringend | frage | anfrage | bitte | funktioniert | geht | nicht | nichts | mehr |
    es | das | der | die | ein | eine | ist | und | mit | bei | im | wir | ich | kaputt | wichtig | leider |
    system | hallo | brauche | brauchen | etwas`,
};
