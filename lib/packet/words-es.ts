import type { LanguageWords } from './words';

/** Spanish. */
export const es: Partial<LanguageWords> = {
  headings: {
    summary: `resumen | descripción(?: del (?:problema|error))? | (?:el )?problema | asunto`,
    severity: `severidad | gravedad | prioridad | urgencia | criticidad`,
    impact: `impacto(?: (?:en el negocio|en clientes))? | (?:usuarios|clientes) afectados | afectados | alcance`,
    environment: `(?:su |tu )?entorno(?: de pruebas)? | ambiente | versi(?:ón|ones)(?: y entorno)? | configuración | plataforma | sistema`,
    steps: `
      pasos(?: (?:para|de|a seguir para) (?:la )?(?:reproduc(?:ir|ción)|replicar))?(?:lo| el (?:problema|error|comportamiento))? | (?:cómo |como )?(?:se puede )?reproducir(?:lo)?(?: el (?:problema|error))? | reproducción | cómo (?:podemos )?reproducirlo`,
    expected: `
      (?:comportamiento|resultado)s? (?:esperado|deseado|correcto)s? | esperado | (?:lo )?que (?:debería|tendría que) (?:pasar|ocurrir|suceder) | (?:lo )?que (?:esperaba(?:s|mos|n)?|se esperaba)(?: que (?:pasara|ocurriera|sucediera))?`,
    actual: `
      (?:comportamiento|resultado)s? (?:actual|obtenido|observado|real)(?:e?s)? | obtenido | (?:lo )?que (?:pasa|ocurre|sucede|pasó|ocurrió|sucedió)(?: en realidad)? | mensajes? de error`,
    workaround: `solución (?:alternativa|temporal) | (?:ya )?(?:intentado|probado) | (?:lo )?que (?:hemos|he) (?:intentado|probado)`,
    evidence: `registros? | logs? | trazas? | evidencias?`,
    other: `(?:información|contexto|detalles) adicional(?:es)? | notas? | observaciones | capturas?(?: de pantalla)? | adjuntos | enlaces`,
  },
  expected: `
    debería(?:n|mos)? | debe(?:n)? (?:ser|poder|mostrar|aparecer|quedar|llegar|estar|tener|abrir) | tendrían? que | se espera(?:ba)? | espera(?:ba|mos|ban|ríamos|ba que)? (?:que|ver|recibir|obtener) | esperad[oa]s? | en (?:lugar|vez) de | se supone que | normalmente | antes (?:funcionaba|se (?:podía|mostraba|abría)|aparecía) | sería (?:bueno|mejor|ideal|útil) | quisiéramos | nos gustaría | deseado`,
  notExpected: `inesperad[oa]s? | como (?:se )?esper(?:aba|ado) | (?:qué|cómo) deb(?:o|emos)(?: hacer)? | esperamos (?:su|tu|una) (?:respuesta|ayuda) | quedamos a la espera`,
  failure: String.raw`
    fall(?:a|an|ó|o|ando|os|aba) | error(?:es)? | no (?:me |nos |le |les |se )?(?:funciona(?:n)?|pued(?:e|en|o)|podemos|carga(?:n)?|abre(?:n)?|aparece(?:n)?|llega(?:n)?|responde(?:n)?|guarda(?:n)?|muestra(?:n)?|deja(?:n)?|permite(?:n)?|inicia(?:n)?|conecta(?:n)?|encuentra(?:n)?|envía(?:n)?|recib(?:e|en|imos|o)|existe(?:n)?|está(?:n)?|tiene(?:n)?|sale(?:n)?|arranca(?:n)?|termina(?:n)?|sincroniza(?:n)?|actualiza(?:n)?|descarga(?:n)?|imprime(?:n)?|coincide(?:n)?|ve(?:n|mos)?|hace(?:n)? nada|pasa nada|ocurre nada|logra(?:n|mos)?|consig(?:o|ue|uen)) | no (?:me|nos|le|les|se) \p{L}{2,20} | nunca \p{L}{2,20} | dej(?:ó|a|aron) de (?:funcionar|\p{L}{3,20}) | imposible | se (?:cuelga|bloquea|cierra|queda|cae|congela)[ \p{L}]{0,20} | bloquead[oa]s? | rot[oa]s? | caíd[oa]s? | en blanco | vací[oa]s? | lent[oa]s? | falta(?:n)? | faltante | desaparec(?:e|en|ió) | perdid[oa]s? | se pierde(?:n)? | duplicad[oa]s? | rechazad[oa]s? | denegad[oa]s? | inválid[oa]s? | caducad[oa]s? | incorrect[oa]s? | equivocad[oa]s? | aparece`,
  vagueFailure: `buen[oa]s (?:días|tardes|noches) | buenas | hola | gracias | (?:ya |esto |eso |nada )?no (?:funciona|sirve|va)(?: (?:nada|más|bien))? | (?:hay |tenemos |tengo )?un (?:error|problema) | problemas? | error(?:es)?`,
  action: `
    abr(?:ir|a|e|o|imos|í) | (?:hacer|haga|haz|hago|hacemos|hice|dar|dé|doy|hizo) (?:doble )?clic | puls(?:ar|e|a|o|amos|é) | presion(?:ar|e|a|o|é) | ir(?= a) | vaya(?= a) | ve(?= a) | voy(?= a) | seleccion(?:ar|e|a|o|amos|é) | eleg(?:ir|imos) | elij(?:a|o) | elige | escrib(?:ir|a|e|o|í) | introduc(?:ir|e|imos) | introduzc(?:a|o) | ingres(?:ar|e|a|o|é) | complet(?:ar|e|a|o) | rellen(?:ar|e|a|o) |
    inici(?:ar|e|a|o|amos|é)(?: sesión)? | entr(?:ar|e|a|o|amos|é) | acced(?:er|a|e|o|í) | ejecut(?:ar|e|a|o|é) | envi(?:ar|é|amos) | enví(?:e|a|o) | cre(?:ar|e|a|o|amos|é) | añad(?:ir|a|e|o|imos|í) | agreg(?:ar|a|o|ue|ué) | elimin(?:ar|e|a|o|é) | borr(?:ar|e|a|o|é) | edit(?:ar|e|a|o|é) | modific(?:ar|a|o) | modifique | cambi(?:ar|e|a|o|é|amos) | activ(?:ar|e|a|o|é) | desactiv(?:ar|e|a|o|é) | marc(?:ar|a|o) | marque |
    import(?:ar|e|a|o|é|amos) | export(?:ar|e|a|o|é|amos) | guard(?:ar|e|a|o|é|amos) | descarg(?:ar|a|o|ue|ué) | carg(?:ar|a|o|ue) | sub(?:ir|a|e|o|í) | cerr(?:ar|é|amos) | cierr(?:e|a|o) | copi(?:ar|e|a|o|é) | peg(?:ar|a|o|ue) | esper(?:ar|e|a) | ver | observ(?:ar|e|a) | llam(?:ar|e|a|o) | instal(?:ar|e|a|o|é) | configur(?:ar|e|a|o|é) | recarg(?:ar|a|o|ue) | actualiz(?:ar|a|o) | actualice | busc(?:ar|a|o) | busque | intent(?:ar|e|a|o|é|amos)(?= \\p{L})`,
  person: `yo | nosotros | usted | el usuario | la usuaria | el cliente | un usuario | se | uno | me | nos`,
  linker: `luego | después | y | entonces | primero | finalmente | por último | ahora | a continuación | simplemente | de nuevo | en | a`,
  condition: `cuando | al | si | después de | tras | una vez que | cada vez que | en cuanto | nada más | para`,
  doing: `abrir | hacer clic(?: en)? | pulsar | presionar | seleccionar | elegir | escribir | introducir | ingresar | iniciar(?: sesión)? | entrar | acceder | ejecutar | enviar | crear | añadir | agregar | eliminar | borrar | editar | modificar | cambiar | activar | desactivar | importar | exportar | guardar | descargar | cargar | subir | cerrar | copiar | instalar | recargar | actualizar | buscar | intentar`,
  tried: `
    (?:hemos|he|ha|ya|también)[ \\p{L}]{0,20} (?:intentado|probado|reiniciado|borrado|reinstalado|desactivado|comprobado|verificado|restablecido) | (?:intentamos|probamos|reiniciamos|reinstalamos|verificamos|probé|intenté|reinicié|comprobamos) | sin éxito | no (?:ayudó|sirvió|cambió nada|hubo cambios) | solución (?:alternativa|temporal) | (?:sí )?funciona (?:bien |solo |sólo |únicamente |todavía )?(?:con|en|desde|para|si|por) | manualmente | a mano | mientras tanto | (?:el |la )?mism[oa] (?:error|resultado|problema)`,
  notTried: `(?:no|nunca) (?:hemos|he) (?:intentado|probado) | (?:hay|existe) alguna solución`,
  vagueTried: `(?:intentado|probado|intentamos|probamos) (?:de )?(?:todo|varias veces|muchas cosas)`,
  request: `por favor | podrían? | podría usted | puede(?:n)? (?:usted|ayudar|enviar|decir|revisar|confirmar) | necesitamos (?:que|saber|su) | háganos saber | envíenos | díganos`,
  question: `¿? ?(?:qué|cómo|dónde|cuándo|cuál(?:es)?|quién|por qué) (?:\\p{L}{1,20} ){0,2}(?:debo|debemos|hacer|hay que) | ¿? ?(?:cómo|cuál(?:es)?|cuánt[oa]s) `,
  urgent: `urgente | urgencia | cuanto antes | inmediatamente | crític[oa] | lo antes posible`,
  severity: `(?:prioridad|severidad|gravedad)[ :.=-]{0,3}(?:[0-5]|alta|baja|media|normal|crítica|urgente) | producción (?:está )?(?:caída|parada|detenida)`,
  group: `(?:algunos|varios|muchos|la mayoría de|nuestros|los|otros) (?:de nuestros )?(?:usuarios|clientes|empleados|compañeros|agentes|pedidos) | nosotros | nuestros? | usuarios | clientes`,
  blocked: `bloquead[oa]s? | afecta(?:n|d[oa]s?)? | (?:no )(?:puede|pueden|podemos|puedo|logran|consiguen) | impide(?:n)? | perdemos | ingresos | parad[oa]s? | plazo | nómina`,
  environment: `producción | preproducción | pruebas | sandbox | entorno de (?:pruebas|desarrollo|producción)`,
  filler: `n\\/?a | ningun[oa] | nada | desconocid[oa] | ver arriba | no | funciona | que funcione`,
  template: `(?:una )?descripción clara y concisa | describa | describe(?: (?:el|aquí))? | pasos para reproducir el comportamiento | ver (?:el )?error$ | si (?:es )?(?:aplica|aplicable|procede) | (?:agregue|añada) (?:aquí )?(?:cualquier|capturas)`,
  vagueSubject: `ayuda | problemas? | error(?:es)? | urgente | consulta | pregunta | por | favor | hola | funciona | no | ya | el | la | los | las | un | una | de | del | y | es | con | mi | nuestro | me | se`,
};
