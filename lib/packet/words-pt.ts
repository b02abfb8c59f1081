import type { LanguageWords } from './words';

/** Portuguese, of Brazil and of Portugal. */
export const pt: Partial<LanguageWords> = {
  headings: {
    summary: `resumo | descrição(?: do (?:problema|erro|bug))? | (?:o )?problema | assunto`,
    severity: `severidade | gravidade | prioridade | urgência | criticidade`,
    impact: `impacto(?: (?:no negócio|nos clientes))? | (?:usuários|utilizadores|clientes) (?:afetados|impactados) | alcance`,
    environment: `(?:seu )?ambiente(?: de testes?)? | vers(?:ão|ões)(?: e ambiente)? | configuração | plataforma | sistema`,
    steps: `
      passos?(?: (?:para|de) (?:a )?(?:reprodu(?:zir|ção)))?(?: o (?:problema|erro|bug|comportamento))? | passo a passo | (?:como )?reproduzir(?: o (?:problema|erro|bug))? | reprodução | como (?:podemos )?reproduzir`,
    expected: `
      (?:comportamento|resultado)s? (?:esperado|desejado|correto)s? | esperado | o que (?:deveria|devia) (?:acontecer|ocorrer) | o que (?:você |se )?(?:esperava|era esperado)(?: que (?:acontecesse|ocorresse))?`,
    actual: `
      (?:comportamento|resultado)s? (?:atua(?:l|is)|obtidos?|observados?|rea(?:l|is)) | obtido | o que (?:acontece|aconteceu|ocorre|ocorreu)(?: de fato)? | mensage(?:m|ns) de erro`,
    workaround: `solução (?:alternativa|de contorno|temporária) | contorno | (?:já )?(?:tentado|testado) | o que (?:já )?(?:tentamos|foi tentado|tentei)`,
    evidence: `registros? | registos? | logs? | evidências?`,
    other: `(?:informações|contexto|detalhes) adiciona(?:l|is) | notas? | observações | capturas? de (?:tela|ecrã) | anexos | links?`,
  },
  expected: `
    deveria(?:m|mos)? | devia(?:m)? | deve(?:m)? (?:ser|poder|mostrar|aparecer|ficar|abrir|chegar|estar|ter) | teria(?:m)? que | (?:era |é )?esperad[oa]s? | espera(?:va|vam|mos|-se|ríamos) (?:que|ver|receber|obter)? | ao invés d[eoa] | em vez d[eoa] | em lugar d[eoa] | normalmente | antes (?:funcionava|era possível|aparecia|abria|mostrava) | seria (?:bom|melhor|ideal|útil) | gostaríamos | desejad[oa]`,
  notExpected: `inesperad[oa]s? | como (?:era )?esperado | (?:o que|como) dev(?:o|emos) | (?:aguardamos|aguardo|esperamos) (?:sua|a sua|retorno|resposta|uma resposta)`,
  failure: String.raw`
    falh(?:a|am|ou|as|ando|ava|aram) | erros? | não (?:se )?\p{L}{2,20} | não (?:me|nos|lhe) \p{L}{2,20} | nunca \p{L}{2,20} | par(?:ou|aram) de \p{L}{3,20} | impossível | (?:trava|travou|travando|travado|trancado) | (?:fica|ficou|está|ficam) (?:em branco|vazi[oa]|bloquead[oa]|travad[oa]|parad[oa]|lent[oa]) | em branco | quebrad[oa]s? | lent[oa]s? | lentidão | falta(?:m|ndo)? | sum(?:iu|iram|e) | desaparec(?:e|em|eu) | perdid[oa]s? | duplicad[oa]s? | rejeitad[oa]s? | recusad[oa]s? | negad[oa]s? | inválid[oa]s? | expirad[oa]s? | incorret[oa]s? | errad[oa]s? | aparece | fora do ar | caiu`,
  vagueFailure: `ol[aá] | bom dia | boa (?:tarde|noite) | oi | obrigad[oa] | (?:isso |isto |nada )?não (?:funciona|está funcionando|dá)(?: mais)? | (?:há |temos |tenho )?um (?:erro|problema) | problemas? | erros?`,
  action: `
    abr(?:ir|a|e|o|imos|i) | clic(?:ar|a|o|ou|amos|ado) | clique(?:i)? | acess(?:ar|e|a|o|ei|amos) | ir(?= (?:para|até|em|a)) | vá(?= (?:para|até|em|a)) | vou(?= (?:para|até|em|a)) | selecion(?:ar|e|a|o|ei|amos) | escolh(?:er|a|o|emos) | escolhe | digit(?:ar|e|a|o|ei) | inser(?:ir|e|imos) | insira | insiro | preench(?:er|a|o|e) | pression(?:ar|e|a|o|ei) | apert(?:ar|e|o) | carregar(?= em) |
    (?:fazer|faça|faço|fiz) (?:o )?(?:login|logon|logout|clique) | entr(?:ar|e|a|o|ei|amos) | inici(?:ar|e|a|o|ei)(?: sessão)? | execut(?:ar|e|a|o|ei) | envi(?:ar|e|a|o|ei|amos) | cri(?:ar|e|a|o|ei|amos) | adicion(?:ar|e|a|o|ei) | exclu(?:ir|a|o|í) | apag(?:ar|a|o) | apague | remov(?:er|a|o|e) | edit(?:ar|e|a|o|ei) | alter(?:ar|e|a|o|ei) | mud(?:ar|e|a|o|ei) | ativ(?:ar|e|a|o|ei) | desativ(?:ar|e|a|o|ei) | marc(?:ar|a|o) | marque |
    import(?:ar|e|a|o|ei|amos) | export(?:ar|e|a|o|ei|amos) | salv(?:ar|e|a|o|ei|amos) | guard(?:ar|e|a|o|ei) | grav(?:ar|e|o) | baix(?:ar|e|a|o|ei) | carreg(?:ar|a|o|ue) | fech(?:ar|e|a|o|ei) | copi(?:ar|e|a|o|ei) | col(?:ar|e|a|o|ei) | esper(?:ar|e) | aguard(?:ar|e) | ver | observ(?:ar|e|a) | cham(?:ar|e|o) | instal(?:ar|e|a|o|ei) | configur(?:ar|e|a|o|ei) | recarreg(?:ar|ue|a) | atualiz(?:ar|e|a|o|ei) | busc(?:ar|a|o) | busque | pesquis(?:ar|e|o) | tent(?:ar|e|o|ei|amos)(?= \\p{L})`,
  person: `eu | nós | a gente | você | o usuário | o utilizador | o cliente | um usuário | se`,
  linker: `depois | em seguida | e | então | primeiro | por fim | finalmente | agora | simplesmente | novamente | no | na | em`,
  condition: `quando | ao | se | depois de | após | assim que | sempre que | toda vez que | logo que | para`,
  doing: `abrir | clicar(?: em)? | acessar | selecionar | escolher | digitar | inserir | preencher | pressionar | fazer login | entrar | iniciar | executar | enviar | criar | adicionar | excluir | apagar | remover | editar | alterar | mudar | ativar | desativar | importar | exportar | salvar | guardar | baixar | carregar | fechar | copiar | instalar | recarregar | atualizar | buscar | pesquisar | tentar`,
  tried: `
    (?:já|também|temos|foi|tentamos)[ \\p{L}]{0,20} (?:tentado|testado|testamos|reiniciamos|reiniciado|limpamos|reinstalamos|desativamos|verificamos) | (?:experimentámos|experimentamos|limpámos|testámos|reiniciámos|tentámos|reinstalámos|verificámos|tentamos|testamos|reiniciamos|reinstalamos|limpamos|verificamos|tentei|testei|reiniciei|limpei) | sem sucesso | não (?:ajudou|adiantou|resolveu|mudou nada) | solução (?:alternativa|de contorno|temporária) | funciona (?:bem |só |somente |apenas |ainda )?(?:com|no|na|em|pelo|pela|para|se) | manualmente | à mão | enquanto isso | (?:o |a )?mesm[oa] (?:erro|resultado|problema)`,
  notTried: `(?:não|nunca) (?:tentamos|testamos|tentei) | (?:há|existe) alguma solução`,
  vagueTried: `(?:tentamos|tentei|tentado) (?:de )?(?:tudo|várias vezes|muitas coisas)`,
  request: `por favor | por gentileza | poderia(?:m)? | (?:você |vocês )?pode(?:m)? (?:ajudar|enviar|dizer|verificar|confirmar|nos) | precisamos (?:que|saber) | nos (?:informe|avise|envie)`,
  question: `(?:o que|como|onde|quando|qual|quais|quem|por que) (?:\\p{L}{1,20} ){0,2}(?:devo|devemos|fazer) | (?:como|qual|quais|quantos|quantas) `,
  urgent: `urgente | urgência | o quanto antes | imediatamente | crític[oa] | o mais rápido possível`,
  severity: `(?:prioridade|severidade|gravidade)[ :.=-]{0,3}(?:[0-5]|alta|baixa|média|normal|crítica|urgente) | produção (?:está )?(?:parada|fora do ar)`,
  group: `(?:alguns|vários|muitos|a maioria d[eo]s|nossos|os|outros) (?:de nossos |dos nossos )?(?:usuários|utilizadores|clientes|funcionários|colaboradores|colegas|agentes|pedidos) | nós | nossos? | usuários | utilizadores | clientes`,
  blocked: `bloquead[oa]s? | afeta(?:m|d[oa]s?)? | (?:não )(?:pode|podem|podemos|consegue|conseguem|conseguimos|consigo) | impede(?:m)? | perdemos | receita | parad[oa]s? | prazo | folha de pagamento`,
  environment: `produção | homologação | testes | sandbox | ambiente de (?:teste|testes|desenvolvimento|produção|homologação)`,
  filler: `n\\/?a | nenhum[a]? | nada | desconhecid[oa] | ver acima | não | funciona | que funcione`,
  template: `(?:uma )?descrição clara e concisa | descreva | passos para reproduzir o comportamento | (?:veja|ver) (?:o )?erro$ | se (?:for )?aplicável | adicione (?:aqui )?(?:qualquer|capturas)`,
  vagueSubject: `ajuda | problemas? | erros? | urgente | dúvida | pergunta | por | favor | olá | funciona | não | mais | o | a | os | as | um | uma | de | do | da | e | é | com | meu | minha | nosso | me | se`,
};
