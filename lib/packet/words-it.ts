import type { LanguageWords } from './words';

/** Italian. */
export const it: Partial<LanguageWords> = {
  headings: {
    summary: `riepilogo | riassunto | descrizione(?: del (?:problema|bug))? | (?:il )?problema | oggetto`,
    severity: `gravità | severità | priorità | urgenza`,
    impact: `impatto(?: (?:sul business|sui clienti))? | (?:utenti|clienti) (?:interessati|coinvolti|colpiti) | portata`,
    environment: `(?:il tuo )?ambiente(?: di (?:test|prova))? | version[ei](?: e ambiente)? | configurazione | piattaforma | sistema`,
    steps: `
      passi?(?: (?:per|da seguire per) (?:la )?(?:riprodu(?:rre|zione)))?(?:lo| il (?:problema|bug|comportamento))? | passaggi(?: per (?:la )?riprodu(?:rre|zione))?(?: il (?:problema|bug|comportamento))? | (?:come )?riprodurre(?: il (?:problema|bug))? | riproduzione | come (?:possiamo )?riprodurlo`,
    expected: `
      (?:comportamento|risultat[oi]) (?:attes[oi]|previst[oi]|desiderat[oi]|corrett[oi]) | atteso | (?:cosa|quello che|ciò che) (?:dovrebbe|sarebbe dovuto) (?:succedere|accadere) | (?:cosa|che cosa) (?:ti aspettavi|si aspettava|mi aspettavo|ci aspettavamo)(?: che (?:succedesse|accadesse))?`,
    actual: `
      (?:comportamento|risultat[oi]) (?:attual[ei]|ottenut[oi]|osservat[oi]|effettiv[oi]|real[ei]) | ottenuto | (?:cosa|che cosa) (?:succede|accade|è successo|è accaduto) | messagg(?:io|i) di errore`,
    workaround: `soluzione (?:alternativa|temporanea) | (?:già )?(?:provato|tentato) | (?:cosa )?abbiamo (?:già )?(?:provato|tentato)`,
    evidence: `log | registri | tracce | evidenze`,
    other: `(?:informazioni|contesto|dettagli) aggiuntiv[ioe] | note | osservazioni | schermate | allegati | link`,
  },
  expected: `
    dovrebbe(?:ro)? | (?:sarebbe|sarebbero|avrebbe|avrebbero) dovut[oiae] | dev(?:e|ono) (?:essere|poter|mostrare|apparire|restare|aprirsi|arrivare|avere) | atte[sa]o? | attes[aoei] | ci (?:si )?aspett(?:a|ava|avamo|iamo) | mi aspett(?:o|avo) | invece (?:di|che) | anziché | al posto di | di solito | normalmente | prima (?:funzionava|si (?:apriva|poteva)|appariva) | sarebbe (?:bello|meglio|utile|ideale) | vorremmo | desiderat[oa]`,
  notExpected: `inattes[oaie] | come (?:previsto|atteso) | (?:cosa|come) dev(?:o|iamo)(?: fare)? | (?:attendiamo|attendo|in attesa di) (?:un |una |vostra |vostro |cortese )?(?:riscontro|risposta)`,
  failure: String.raw`
    fallisc(?:e|ono) | fallit[oaie] | fallimento | error[ei] | non (?:si |ci |mi |è |sono |ha )?\p{L}{2,20} | mai \p{L}{2,20} | ha smesso di \p{L}{3,20} | impossibile | si (?:blocca|bloccano|chiude|pianta|interrompe) | (?:resta|rimane|è|sono) (?:bianc[ao]|vuot[aoie]|bloccat[aoie]|ferm[aoie]|lent[aoie]) | pagina bianca | rott[oaie] | lent[oaie] | lentezza | manca(?:no)? | mancant[ei] | scompar(?:e|ono|so|si) | spari(?:sce|to|scono) | pers[oaie] | duplicat[oaie] | rifiutat[oaie] | negat[oaie] | non valid[oaie] | scadut[oaie] | errat[oaie] | sbagliat[oaie] | appare | compare`,
  vagueFailure: `buongiorno | buonasera | salve | ciao | grazie | (?:questo |niente )?non (?:funziona|va)(?: (?:più|niente|bene))? | (?:c['’]è |abbiamo |ho )?un (?:errore|problema) | problem[ai] | error[ei]`,
  action: `
    apr(?:ire|i|o|ite|iamo) | aperto | (?:fare|fai|faccio|fate|facendo) (?:doppio )?clic | clicc(?:are|a|o|ato|ate|ando) | premere | prem[ie] | premo | premuto | andare | vai | vado | selezion(?:are|a|o|ato|ate) | scegliere | scegli | scelgo | digit(?:are|a|o|ato) | inser(?:ire|isci|isco|ito|ite) | immettere | compil(?:are|a|o|ato) |
    acced(?:ere|i|o|ete) | effettu(?:are|a|o) | (?:fare|fai) (?:il )?login | avvi(?:are|a|o|ato) | esegu(?:ire|i|o|ito) | invi(?:are|a|o|ato) | cre(?:are|a|o|ato) | aggiung(?:ere|i|o) | elimin(?:are|a|o|ato) | cancell(?:are|a|o|ato) | modific(?:are|a|o|ato) | cambi(?:are|a|o|ato) | attiv(?:are|a|o|ato) | disattiv(?:are|a|o|ato) | spunt(?:are|a|o) |
    import(?:are|a|o|ato) | esport(?:are|a|o|ato) | salv(?:are|a|o|ato|ate) | scaric(?:are|a|o|ato) | caric(?:are|a|o|ato) | chiud(?:ere|i|o) | copi(?:are|a|o|ato) | incoll(?:are|a|o) | attend(?:ere|i) | aspett(?:are|a) | osserv(?:are|a) | vedere | chiam(?:are|a|o) | install(?:are|a|o|ato) | configur(?:are|a|o|ato) | ricaric(?:are|a|o) | aggiorn(?:are|a|o|ato) | cerc(?:are|a|o|ato) | prov(?:are|a|o)(?= a)`,
  person: `io | noi | l['’]utente | il cliente | un utente | si | lei | tu | ho | abbiamo`,
  linker: `poi | dopo | e | quindi | prima | infine | ora | successivamente | semplicemente | di nuovo | su | in | nel | nella | a`,
  condition: `quando | se | dopo | dopo aver | appena | non appena | ogni volta che | una volta | per | nel | al momento di`,
  doing: `aprendo | cliccando | facendo clic | premendo | selezionando | scegliendo | inserendo | digitando | accedendo | avviando | eseguendo | inviando | creando | aggiungendo | eliminando | modificando | cambiando | importando | esportando | salvando | scaricando | caricando | provando a | aperto | cliccato | salvato | selezionato | inserito | avviato | aprire | cliccare | salvare | esportare | importare`,
  tried: `
    (?:abbiamo|ho|ha|già|anche)[ \\p{L}]{0,20} (?:provato|tentato|riavviato|svuotato|reinstallato|disattivato|verificato|controllato|ripristinato) | senza successo | inutilmente | non (?:è servito|ha aiutato|è cambiato|ha risolto)[ \\p{L}]{0,10} | soluzione (?:alternativa|temporanea) | funziona (?:bene |solo |soltanto |ancora )?(?:con|in|su|da|per|se|nel) | manualmente | a mano | nel frattempo | (?:lo |la )?stess[oa] (?:errore|risultato|problema)`,
  notTried: `non (?:abbiamo|ho) (?:ancora )?(?:provato|tentato) | (?:c['’]è|esiste) una soluzione`,
  vagueTried: `(?:provato|tentato) (?:di )?(?:tutto|più volte|varie volte|molte cose)`,
  request: `per favore | per cortesia | cortesemente | potete | potreste | puoi | può (?:inviar|dir|verificar|confermar)\\p{L}{1,6} | abbiamo bisogno | fateci sapere | inviateci`,
  question: `(?:cosa|che|come|dove|quando|quale|quali|chi|perché) (?:\\p{L}{1,20} ){0,2}(?:devo|dobbiamo|fare) | (?:come|quale|quali|quanti|quante) `,
  urgent: `urgente | urgenza | al più presto | immediatamente | critic[oa] | il prima possibile`,
  severity: `(?:priorità|gravità|severità)[ :.=-]{0,3}(?:[0-5]|alta|bassa|media|normale|critica|urgente) | produzione (?:è )?(?:ferma|bloccata)`,
  group: `(?:alcuni|diversi|molti|la maggior parte dei|i nostri|gli|i|altri) (?:dei nostri )?(?:utenti|clienti|dipendenti|colleghi|agenti|ordini) | noi | nostri | utenti | clienti`,
  blocked: `bloccat[oaie] | interessat[oi] | colpit[oi] | (?:non )(?:può|possono|possiamo|posso|riescono|riesce|riusciamo) | impedisc(?:e|ono) | perdiamo | fatturato | ferm[oaie] | scadenza | stipendi`,
  environment: `produzione | collaudo | test | sandbox | ambiente di (?:test|sviluppo|produzione|collaudo)`,
  filler: `n\\/?a | nessun[oa]? | niente | nulla | sconosciut[oa] | vedi sopra | no | funziona | che funzioni`,
  template: `(?:una )?descrizione chiara e concisa | descriv(?:i|ere|ete) | passaggi per riprodurre il comportamento | ved(?:i|ere) (?:l['’])?errore$ | se applicabile | aggiungi (?:qui )?(?:qualsiasi|schermate)`,
  vagueSubject: `aiuto | problem[ai] | error[ei] | urgente | domanda | richiesta | per | favore | ciao | funziona | non | più | il | lo | la | i | gli | le | un | una | di | del | e | è | con | mio | nostro | si`,
};
