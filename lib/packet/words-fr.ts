import type { LanguageWords } from './words';

/** French. Capitals often come without accents: `Etapes`. */
export const fr: Partial<LanguageWords> = {
  headings: {
    summary: `résumé | description(?: du (?:problème|bug))? | (?:le )?problème | sujet`,
    severity: `sévérité | gravité | criticité | priorité | urgence`,
    impact: `impact(?: (?:client|métier|utilisateurs?))? | (?:utilisateurs|clients|personnes) (?:affectés|impactés|touchés|concernés) | portée`,
    environment: `(?:votre )?environnement(?: de test)? | versions?(?: et environnement)? | configuration | plateforme | système`,
    steps: `
      [ée]tapes?(?: (?:pour|de|à suivre pour) (?:la )?(?:reprodui(?:re|ction)|reproduction))?(?: (?:le|du) (?:problème|bug))? |
      (?:procédure|scénario) de reproduction | (?:comment |pour )?reproduire(?: (?:le|ce) (?:problème|bug))? | reproduction | comment (?:peut-on |pouvons-nous )?(?:le |la )?reproduire`,
    expected: `
      (?:comportement|résultat)s? (?:attendu|souhaité|espéré|voulu)s? | attendu | (?:ce qui )?(?:devrait|aurait dû) se passer |
      (?:ce (?:que|à quoi) (?:vous attendiez|j['’]attendais|je m['’]attendais|nous attendions|vous vous attendiez)) | qu['’]attendiez-vous | à quoi vous attendiez-vous`,
    actual: `
      (?:comportement|résultat)s? (?:actuel|observé|obtenu|constaté|réel)s? | obtenu | constaté | ce qui se passe(?: (?:réellement|à la place))? |
      (?:que se passe-t-il|que s['’]est-il passé|ce qui s['’]est passé) | messages? d['’]erreur`,
    workaround: `(?:solution de )?contournement | (?:déjà )?(?:essayé|testé|tenté) | (?:ce que nous avons|ce que j['’]ai) (?:déjà )?(?:essayé|testé|tenté)`,
    evidence: `journaux | logs? | traces? | preuves?`,
    other: `(?:informations?|contexte|détails)(?: complémentaires?| supplémentaires?) | remarques? | notes? | captures? d['’]écran | pièces jointes | liens?`,
  },
  expected: String.raw`
    devrai(?:t|ent) | aurai(?:t|ent) dû | doi(?:t|vent) (?:être|pouvoir|s['’]|se |afficher|rester|arriver|avoir) | censée?s? | attendue?s? | nous attendons | on attend | (?:je |nous |on )?(?:m|nous |s)['’]?attend(?:ais|ions|ait)? à |
    au lieu (?:de|d['’]\p{L}{1,20}) | plutôt que | normalement | souhait(?:e|ons|erait|erais|erions|able|é)s? | il faudrait | ce serait (?:bien|mieux) | avant,? (?:ça|cela|il|elle|on)[ \p{L}]{0,30} (?:marchait|fonctionnait|affichait|pouvait)`,
  notExpected: `inattendue?s? | comme (?:prévu|attendu) | (?:que|comment|quoi) (?:dois|devons|doit)[ -](?:je|nous|on) | (?:nous |j['’])?attend(?:s|ons) (?:votre|une) (?:réponse|retour) | dans l['’]attente`,
  failure: String.raw`
    échou(?:e|é|ée|ent|ait) | échec | erreurs? | (?:ne |n['’])\p{L}{2,20} (?:pas|plus|jamais|rien) | (?:ne |n['’])(?:\p{L}{1,20} ){1,3}(?:pas|plus|jamais|rien) | impossible | plante(?:nt|s)? | planté | bloquée?s? | cassée?s? | en panne |
    (?:reste|est|sont|restent|devient) (?:blanche?|vide|figée?|grisée?|bloquée?)s? | page blanche | lente?s? | lenteurs? | manque(?:nt)? | manquante?s? | disparaî(?:t|ssent) | disparue?s? | perdue?s? | en double | doublons? |
    refusée?s? | rejetée?s? | invalide | expirée?s? | délai dépassé | tourne (?:en boucle|dans le vide) | incorrecte?s? | mauvaise?s? | (?:s['’]affiche|apparaît)`,
  vagueFailure: `bonjour | bonsoir | merci | (?:ça|cela|il|elle|rien) (?:ne )?(?:marche|fonctionne) (?:pas|plus)(?: (?:du tout|encore))? | ne (?:marche|fonctionne) (?:pas|plus) | (?:il y a |nous avons |j['’]ai )?une? (?:erreur|problème|souci) | problèmes? | erreurs?`,
  action: `
    ouvr(?:ir|ez|e|ons) | (?:vous )?cliqu(?:er|ez|e|é|ons) | aller | all(?:ez|ons) | sélectionn(?:er|ez|e|é|ons) | chois(?:ir|issez|is|it|i) | appuy(?:er|ez|é) | appuie | saisi(?:r|ssez|s|t)? | entr(?:er|ez|e|é) | tap(?:er|ez|e|é) | rempli(?:r|ssez|s|t)? |
    (?:se |s['’]|me )?connect(?:er|ez|e|é|ons)(?:-vous)? | (?:s['’])?identifi(?:er|ez) | lanc(?:er|ez|e|é) | démarr(?:er|ez|e|é) | exécut(?:er|ez|e|é) | envoy(?:er|ez|é) | envoie | cré(?:er|ez|e|é) | ajout(?:er|ez|e|é) | supprim(?:er|ez|e|é) | modifi(?:er|ez|e|é) |
    chang(?:er|ez|e|é) | activ(?:er|ez|e|é) | désactiv(?:er|ez|e|é) | coch(?:er|ez|e|é) | décoch(?:er|ez|e|é) | import(?:er|ez|e|é) | export(?:er|ez|e|é) | enregistr(?:er|ez|e|é) | sauvegard(?:er|ez|e|é) | valid(?:er|ez|e|é) | télécharg(?:er|ez|e|é) | charg(?:er|ez|e|é) |
    ferm(?:er|ez|e|é) | copi(?:er|ez|e|é) | coll(?:er|ez|e|é) | attend(?:re|ez) | voir | voyez | observ(?:er|ez) | constat(?:er|ez) | visit(?:er|ez) | accéd(?:er|ez) | accède | naviguer | déconnect(?:er|ez) | recharg(?:er|ez|e) | actualis(?:er|ez|e) | install(?:er|ez|e|é) | configur(?:er|ez|e|é) | essay(?:er|ez|é) | vérifi(?:er|ez) | appel(?:er|ez|é)`,
  person: `j['’] | je | que je | que j['’] | nous | on | vous | il | elle | l['’]utilisateur | le client | un utilisateur | j['’]ai | nous avons`,
  linker: `puis | ensuite | et | après | d['’]abord | enfin | alors | maintenant | simplement | à nouveau | de nouveau | se | s['’] | à | sur | dans`,
  done: `ouvr(?:e|ons|ez) | choisi(?:s|t|ssons|ssez) | cliqu(?:e|ons|ez) | sélectionn(?:e|ons|ez) | saisi(?:s|t|ssons|ssez) | lanc(?:e|ons|ez) | coch(?:e|ons|ez) | valid(?:e|ons|ez) | enregistr(?:e|ons|ez) | import(?:e|ons|ez) | export(?:e|ons|ez) | crée | ajout(?:e|ons|ez) | supprim(?:e|ons|ez) | modifi(?:e|ons|ez) | ferm(?:e|ons|ez) | envoi(?:e|ons|ez)`,
  condition: `quand | lorsque? | lorsqu['’] | si | après | après avoir | dès que | en | une fois que | chaque fois que | au moment de | pour`,
  doing: `cliquant | ouvrant | lançant | enregistrant | exportant | important | connectant | sélectionnant | saisissant | validant | créant | supprimant | modifiant | essayant de | (?:avoir )?(?:cliqué|ouvert|lancé|enregistré|sélectionné|saisi|validé|créé|supprimé|modifié)`,
  tried: `
    (?:nous avons|j['’]ai|on a|il a|elle a)[ \\p{L}]{0,20} (?:essayé|testé|tenté|redémarré|vidé|réinstallé|désactivé|vérifié|réinitialisé) | (?:redémarré|réinstallé|vidé le cache) | sans succès | en vain | n['’]a rien (?:changé|donné) | rien n['’]y fait | contournement |
    (?:ça |cela |il |elle )?(?:marche|fonctionne) (?:bien |seulement |uniquement |encore |toujours )?(?:avec|sur|dans|sous|pour|en|si) | manuellement | à la main | en attendant | même (?:erreur|résultat|problème)`,
  notTried: `pas (?:encore )?(?:essayé|testé) | (?:existe-t-il|y a-t-il) un contournement`,
  vagueTried: `tout essayé | essayé (?:plusieurs fois|beaucoup de choses|tout)`,
  request: `s['’]il vous plaît | svp | merci de | pouvez-vous | pourriez-vous | pourrais-tu | veuillez | nous avons besoin | faites-nous savoir | envoyez-nous`,
  question: `(?:que|quoi|comment|où|quand|quelle?s?|qui|pourquoi)(?: |-)(?:\\p{L}{1,20}[ -]){0,2}(?:dois|devons|faut|faire) | (?:comment|quelle?s?|combien) `,
  urgent: `urgente?s? | urgence | au plus vite | immédiatement | critique | bloquant`,
  severity: `(?:priorité|sévérité|gravité|criticité)[ :.=-]{0,3}(?:[0-5]|haute|basse|moyenne|normale|critique|majeure|mineure|élevée|bloquante) | production (?:est )?(?:arrêtée|à l['’]arrêt)`,
  group: `(?:certains|plusieurs|quelques|beaucoup de|la plupart de|nos|les|des) (?:de nos )?(?:utilisateurs|clients|collègues|employés|agents|magasins|commandes) | nous | nos | utilisateurs | clients`,
  blocked: `bloquée?s? | affectée?s? | impactée?s? | touchée?s? | (?:ne |n['’])(?:peut|peuvent|pouvons|arrivent|arrive) (?:pas|plus) | empêche(?:nt)? | perdons | chiffre d['’]affaires | à l['’]arrêt | échéance | paie`,
  environment: `production | préproduction | recette | bac à sable | environnement de (?:test|développement|recette|production) | sur site`,
  filler: `n\\/?a | aucune?s? | rien | néant | inconnue?s? | voir ci-dessus | non | ça marche | que ça (?:marche|fonctionne)`,
  template: `(?:une )?description claire et concise | décrivez | (?:veuillez )?(?:décrire|indiquer|préciser) | étapes pour reproduire le comportement | voir l['’]erreur$ | si applicable | ajoutez (?:ici )?(?:tout|toute|des)`,
  vagueSubject: `aide | problèmes? | erreurs? | urgent | question | demande | svp | bonjour | marche | fonctionne | pas | plus | ne | le | la | les | un | une | de | du | des | et | est | avec | mon | ma | notre | nous | je | ça | il | y | a`,
};
