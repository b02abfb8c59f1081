import type { LanguageWords } from './words';

/** English. */
export const en: LanguageWords = {
  headings: {
    summary: `summary | (?:issue |problem )?(?:description|summary)(?: of the (?:issue|problem))? | overview | title`,
    severity: `severity | priority | urgency`,
    impact: `(?:business |customer |user )?impact | affected(?: users)? | scope`,
    environment: `
      (?:test |your |system )?environment(?: details| info(?:rmation)?)? | (?:product |software |app )?versions?(?: and environment| used| number)? | (?:your )?setup |
      (?:your )?(?:system )?configuration | system info(?:rmation)? | platform(?:s)? | build | (?:which|what) version[ a-z]{0,30} | operating system`,
    steps: String.raw`
      (?:(?:so |and |here (?:are|is) |these are )?(?:the |my |our )?(?:exact )?steps?(?: i took| are| to follow(?: are)?)?) |
      (?:steps?|how|way)(?: (?:to|for|of) (?:re-?produc(?:e|ing|tion)|re-?create|repro)(?: (?:the|this) \p{L}{3,10})?) | steps? |
      (?:steps )?to re-?produce(?: the (?:bug|issue|problem))? | (?:minimal )?repro(?:duction|ducer)?(?: steps)? | str |
      how (?:can|do|could|to|did) (?:we|i|you|one)?(?: can)? ?re-?(?:produce|create)(?: (?:it|this|that))?(?: (?:bug|issue|problem|behaviou?r|error))? |
      minimal (?:reproducible|working|steps)(?: (?:example|steps|to reproduce))? | (?:code|test case|example) to reproduce |
      what (?:i|we) did | what (?:steps|did you do)[ a-z]{0,40} | how did (?:this|it) happen`,
    expected: `
      (?:the )?(?:expect(?:ed|ation|ations)|desired|correct)(?: (?:results?|behaviou?rs?|outcome|output))? |
      what (?:i|we|you|did you|do you|should|was|were you|is)[ a-z]{0,20}(?:expect(?:ed|ing)?|happen)(?: to (?:happen|see|be))?(?: instead)? |
      what should (?:have )?happen(?:ed)?(?: instead)? | feature request(?:ed)? | suggested behaviou?r | (?:should|must) be`,
    actual: `
      (?:the )?(?:actual|current|observed)(?: (?:results?|behaviou?rs?|outcome|output))? |
      what (?:happens|happened|actually happens|actually happened|happens instead|happened instead|is happening|went wrong|is wrong|did you see|do you see(?: instead)?) |
      (?:the |current |actual )?(?:error|bug|problem|issue) (?:description|messages?|text|output|details) | describe the (?:bug|issue|problem) |
      bug (?:description|summary|report) | (?:current|observed) (?:state|situation) | errors? (?:messages?|text|output)`,
    workaround: `
      work-?arounds? | (?:what (?:we|i) )?tried | troubleshooting(?: (?:done|steps|so far))? | already tried |
      attempted(?: fixes)?`,
    evidence: `logs?(?: output)? | evidence | traces? | stack ?trace | request ids?`,
    other: `
      additional (?:info|information|context|details|notes) | (?:is (?:it|this) )?(?:always )?reproducible | (?:any(?:thing)? (?:other|else)[ a-z]{0,40}) | (?:possible|suggested|proposed) (?:fix|solution|cause)(?:es|s)? | checklist | notes? | attachments? | background | screenshots? | links? |
      reported by | cause | fix`,
  },
  expected: String.raw`
    should(?:n['’]?t)? | (?:was|were|am|are|had|have|would|['’]d|we|i|you|one|is|be|users?) (?:also |really |always )?expect(?:ed|ing|s)? | (?:you|i|we|one|they) d expect |
    expected | expects | expectations? | supposed to | ought to | rather than | instead of | we want | i (?:just |really )?want(?:ed)? (?:to|it|the|a) |
    needs? to be | needs to | must(?:n['’]t| not)? (?:be|not|have|only|still|always|never|work|show|return|appear|stay|remain|open|close|contain|match|support|allow|use|set|keep|accept|get|go) | mustn['’]t | ['’]d better | it['’]d be |
    would (?:be (?:really |very |so |much |a lot |quite |extremely |even |far )?(?:more )?(?:nice|nicer|better|good|great|useful|helpful|ideal|neat|super|cool|awesome|convenient|desirable|handy|clear(?:er)?|preferable|best|a good idea|appreciated if)|prefer|(?:really )?(?:like|love) (?:it |the |this |that )?(?:to )?(?!to |know|ask|report|point|mention|thank|inform|suggest you|help|say|add that|understand)\p{L}{2,15}) |
    (?:might|could) be (?:nice|nicer|good|improved|simplified|better) | (?:would )?makes? (?:more|the most)? ?sense (?:to|for|that) | would make (?:more |the most |much more )?sense (?:if|when) |
    desired | desirable | consider \p{L}{3,20}ing | (?:please|pls) (?:add|make|change|provide|implement|support|allow|remove) (?!this\b|that\b|it\b|me\b|us\b)\p{L}{1,20} |
    correct (?:behaviou?r|result|output|value|syntax) | (?:this is|here is) the correct (?!place|platform|forum|list|team|person|component)\p{L}{2,15} | the correct \p{L}{2,15} (?:is|are|would be) | intended (?:behaviou?r|results?|effect) | could you make | (?:perhaps|maybe) \p{L}{3,20}ing | (?:maybe|perhaps) (?:you|we) (?:want to|could|should) |
    (?:normally|usually|typically),? (?:when |if |it |this |that |we |i |you |they |the )(?!(?:(?:do|does|is|are|have|has|can)(?: not|n['’]t)|never|would)) | shall (?:be|not|have|return|show) | add (?:support|an? (?:option|flag|setting|way|button|field|check ?box)) |
    according to (?:the|our|your|its) (?:\p{L}{1,15} ){0,3}(?:docs?|documentation|manual|release notes?|spec(?:ification)?s?|standard|guide) | before[,_] (?:it|this|that|we|i|they|everything) (?:was|were|did|only|could|always) |
    (?:it|this|that|these|those|they|we|i|you|which|there|everything|things|always|before) (?:always )?used to (?!\p{L}{2,15}ing)\p{L}{2,15} | (?<!(?:is|are|was|were|be|been|get|got|gets|getting) )used to (?:be|work|have) | (?:previously|in the past|in earlier versions|in older versions|formerly|until (?:now|recently|then|last \p{L}{3,9})|before (?:that|this|the (?:update|upgrade|change|release|migration|move)|today|v?\d[\d.]{0,8}))[,_]? (?:[\p{L}-]{1,15} ){0,4}(?:worked|works|working|was able|were able|could|was|were|did|had|opened|showed|returned) |
    (?:it|this|that|everything|they) worked (?:fine |well |correctly |perfectly )?(?:before|until|previously|in (?:the )?(?:previous|earlier|older|last|\d)|yesterday|last) | behaves? different(?:ly)?(?: from| than| to)?`,
  notExpected: String.raw`
    unexpected(?:ly)? | (?:as|like) (?:i |we |would be |is |was |one would )?(?:expected|intended|desired) | not expected | (?:is|was) (?:to be )?expected$ | would like to know | (?:enhancement|fix|feature|change|information|help|solution) would be |
    should (?:i|we|you|be (?:noted|sufficient|easy|obvious|fixed|refactored|resolved|investigated|reported|closed|reopened|mentioned|marked|aware|able to (?:reproduce|find)|related|similar|identical|(?:a )?duplicate|a (?:bug|dup))|also (?:mention|note)|explain|suffice|illustrate|demonstrate|give you|look into|take a look|be (?:straight|trivial|simple)) |
    (?:i|we) (?:think (?:i|we) |figured (?:i|we) |guess (?:i|we) )?(?:should|must|ought to) (?:say|add|mention|admit|have (?:missed|done)|note|make a|file|report|open a|submit|try|check|warn|point|meet|reach|deliver|escalate|tell|inform) |
    you should (?:be able to )?(?:see|get|notice|find|have received|receive|contact|know|try) |
    if you (?:need|have|want|should) | should you | expected (?:by|on|until|date|soon|resolution|eta|arrival|delivery) |
    should help | should be reproducible | need(?:s)? to (?:know|escalate|report|be (?:fixed|investigated|looked|addressed|resolved|escalated|done by)) | must (?:have been|be (?:a |an |some |something |due |because |related|buggy|wrong|missing|broken|the (?:cause|reason|case)|caused|another|happening|coming))(?:\p{L}{0,12}) |
    must (?:meet|fix) | sla | (?:does|do|did) (?:\p{L}{1,12} ){1,3}need to | works? as (?:expected|intended|designed) | instead of that | (?:i|we) must | (?:if|when) (?:an? |the |some )?\p{L}{2,15} needs? to | instead of \p{L}{2,15}ing [^.]{1,80}, (?:it|this|that|the) | used to (?:it|this|that|them) | (?:that|if|when) (?:i|we) want(?:ed)? | (?:error|fault|bug|problem)s? (?:instead of|rather than)|would not have expected (?:a|an|this|that)`,
  failure: String.raw`
    fail(?:s|ed|ing|ure|ures)? | broken? | breaks? | errors? | exceptions? | crash(?:es|ed|ing)? | hangs? | hung |
    freez(?:es|ing)|froze(?:n)? | time(?:s|d)?[ -]?outs? | timing out | slow(?:er|ly|ness)? | stuck |
    stops? work(?:s|ing)|stopped working |
    (?:can(?:no|['’])t|can not|could ?n[o'’]t|cant|unable to|not able to|impossible to) |
    (?:does|do|did|is|are|was|were|has|have|will|won)(?: ?n[o'’]?['’]?t) \p{L}{2,20} |
    (?:does|do|did|is|are|was|were) not | (?:don|doesn|didn|isn|aren|wasn|weren|won|hasn|haven)['’]t | no longer |
    missing | lost | loses? | wrong(?:ly)? | incorrect(?:ly)? | corrupt(?:ed)? | duplicat(?:e|ed|es|ion) | rejected|rejects |
    refused|refuses | denied | locked out | blank | empty | disappears?|disappeared | drops?|dropped | delayed |
    returns? (?:an? )?(?:error|[45]\d\d) | (?:we|i) (?:get|see|got|saw|receive|received|keep getting) |
    shows? (?:an?|up) | outage | offline | an? (?:issue|problem) | down | degraded | loops? | redirects? back | nothing happens | leaks? |
    never (?:arrive|finish|complete|load|return)(?:s|d|ed)? | expired | ignored|ignores | garbled | invalid | chopp(?:y|ier) | stutter(?:s|ing)?`,
  vagueFailure: `
    hi | hello | hey | again | asap | please help |
    (?:it|this|that|nothing|everything|sso|login|the (?:app|system|tool|page|site))?['’]?s? ?(?:is |are |does |do )?(?:not|n['’]t|doesn['’]t|isn['’]t|no longer|still not) (?:work(?:ing|s)?|ok(?:ay)?)(?: (?:any ?more|again|for (?:me|us)|correctly|properly))? |
    (?:it|this|that|everything|something)(?:['’]s| is)? (?:broken|wrong|down|fail(?:s|ing))(?: again)? |
    we have an? (?:issue|problem|error) | there is an? (?:issue|problem|error) | errors? | problems?`,
  action: `
    open(?:s|ed|ing)? | access(?:ed|ing)? | shar(?:e|ed|ing) | invok(?:e|ed|ing) | go(?:es|ing)?(?= to) | went(?= to) | click(?:s|ed|ing)? | double-?click(?:ed|ing)? |
    right-?click(?:ed|ing)? | select(?:s|ed|ing)? | choose|chose|choosing | pick(?:ed|ing)? | press(?:ed|ing)? |
    hit | tap(?:ped|ping)? | type(?:d)?|typing | enter(?:ed|ing)? | tab(?:bed|bing)?(?= (?:from|to|into|out|through|back)) | maximi[sz](?:e|ed|ing) | minimi[sz](?:e|ed|ing) | quer(?:y|ied|ying) | do(?= ["'“‘]) | fill(?:ed|ing)?(?= (?:in|out)) |
    (?:log|sign)(?:ged|ging|ed|ing)?[ -]?(?:in|out|on|off) | login | logout | navigat(?:e|ed|ing) |
    brows(?:e|ed|ing) | visit(?:ed|ing)? | start(?:ed|ing)? | launch(?:ed|ing)? | run(?:s|ning)? | ran |
    execut(?:e|ed|ing) | send(?:ing)? | sent | call(?:ed|ing)? | post(?:ed|ing)? | get | put | delete[d]?|deleting |
    creat(?:e|ed|es|ing) | add(?:ed|ing)? | insert(?:ed|ing)? | remov(?:e|ed|ing) | edit(?:ed|ing)? |
    chang(?:e|ed|ing) | set(?:ting)? | enabl(?:e|ed|ing) | disabl(?:e|ed|ing) | turn(?:ed|ing)?(?= (?:on|off)) |
    check(?:ed|ing)? | uncheck(?:ed)? | configur(?:e|ed|ing) | install(?:ed|ing)? | upgrad(?:e|ed|ing) |
    updat(?:e|ed|ing) | download(?:ed|ing)? | upload(?:ed|ing)? | import(?:ed|ing)? | export(?:ed|ing)? |
    sav(?:e|ed|ing) | submit(?:ted|ting)? | clos(?:e|ed|ing) | copy|copied|copying | past(?:e|ed|ing) | cut |
    drag(?:ged|ging)? | drop | scroll(?:ed|ing)? | mov(?:e|ed|ing) | resiz(?:e|ed|ing) | switch(?:ed|ing)? |
    expand(?:ed|ing)? | hover(?:ed|ing)? | load(?:ed|ing)? | reload(?:ed|ing)? | refresh(?:ed|ing)? |
    restart(?:ed|ing)? | reboot(?:ed|ing)? | invit(?:e|ed|ing) | assign(?:ed|ing)? | mak(?:e|ing) | build(?:ing)? |
    compil(?:e|ed|ing) | deploy(?:ed|ing)? | debug(?:ging)? | print(?:ed|ing)? | search(?:ed|ing)? |
    view(?:ed|ing)? | us(?:e|ed|ing) | try(?:ing)?(?= to) | tried(?= to) | trigger(?:ed|ing)? | connect(?:ed|ing)? |
    wait(?:ed|ing)? | apply|applied|applying | renam(?:e|ed|ing) | unzip | extract | attach(?:ed|ing)? |
    rotat(?:e|ed|ing) | scan(?:s|ned|ning)? | repeat(?:ed|ing)? | sync(?:ed|ing)? | retry`,
  person: `
    i | we | you | one | he | she | they | someone | (?:an? |the )?users? | (?:the )?customers?`,
  linker: String.raw`
    then | and | now | next | first | finally | please | just | simply | after that | try to | try | again | also | in \p{L}{1,20},? | to`,
  condition: `
    when ?(?:ever)? | if | after | once | while | every time | each time | as soon as | upon`,
  doing: `
    opening | going to | clicking | selecting | choosing | pressing | typing | entering | logging (?:in|out) |
    signing (?:in|out) | navigating | browsing | visiting | starting | launching | running | executing | sending |
    calling | posting | deleting | creating | adding | inserting | removing | editing | changing | setting | enabling |
    disabling | turning (?:on|off) | configuring | downloading | uploading |
    importing | exporting | saving | submitting | closing | copying | pasting | dragging | scrolling | moving |
    resizing | loading | reloading | refreshing | restarting | inviting | assigning | building | compiling |
    deploying | debugging | printing | searching | viewing | using | trying to | connecting | applying | renaming |
    invoking | accessing | syncing | rotating`,
  order: String.raw`
    open(?: up)? | go(?= (?:to|into|back|in)\b) | click | double-?click | right-?click | select | choose | pick | press | hit | tap | type | enter(?= ) |
    fill(?= (?:in|out)) | (?:log|sign)[ -]?(?:in|out|on|off) | navigate | browse | visit | start(?= ) | launch | run(?= ) | execute | resize | drag | scroll | scan(?= ) |
    switch(?= to) | expand | hover | reload | refresh | restart | close | copy | paste | import | upload | download | load | save(?= ) | create(?= ) | compile |
    deploy | stop and restart | move(?= .{1,80}(?:to|from)\b) | try(?= (?:to|dragging|opening|clicking|\p{L}{3,12}ing)\b) | wait(?= (?:for|until|a|\d)) | take(?= (?:a|an|any|the|two)) | put(?= (?:a|the)) |
    insert | attach | delete | turn(?= (?:on|off)) | enable | disable | check out | check(?= the ) | set(?= (?:a |the |up ))| call(?= ) | post(?= ) | get(?= a ) | make(?= a ) | leave(?= ) | follow(?= the)`,
  done: String.raw`
    open(?:ed)? | go(?= (?:to|into|back)\b) | went(?= (?:to|into|back)\b) | click(?:ed)? | select(?:ed)? | choose | chose | pick(?:ed)? | press(?:ed)? | hit | tap(?:ped)? | type(?:d)? |
    enter(?:ed)? | fill(?:ed)?(?= (?:in|out)) | (?:log|sign)(?:ged|ed)?[ -]?(?:in|out|on|off) | navigate(?:d)? | browse(?:d)? | visit(?:ed)? | start(?:ed)?(?= ) | launch(?:ed)? | run | ran |
    execut(?:e|ed) | resiz(?:e|ed) | drag(?:ged)? | scroll(?:ed)? | switch(?:ed)?(?= to) | reload(?:ed)? | restart(?:ed)? | clos(?:e|ed) | copied | copy | past(?:e|ed) | import(?:ed)? | export(?:ed)? |
    upload(?:ed)? | download(?:ed)? | load(?:ed)? | sav(?:e|ed) | creat(?:e|ed)(?! (?:(?:an?|the|this|some) )?(?:(?:simple|small|new|separate) )?(?:test|sample|patch|workaround|work-around|bug|ticket|issue|report|fix)) | compil(?:e|ed) | deploy(?:ed)? | delet(?:e|ed) | add(?:ed)?(?! (?:an? |the |my |some )?(?:attachments?|screen ?shots?|logs?|patch|comments?|note|(?:new )?parameter)) | remov(?:e|ed) | renam(?:e|ed) | insert(?:ed)? | attach(?:ed)?(?! (?:an? |the |my |some )?(?:files?|screen ?shots?|logs?|patch|images?|pictures?|copy)) |
    edit(?:ed)? | chang(?:e|ed) | modif(?:y|ied) | set(?= ) | enabl(?:e|ed) | disabl(?:e|ed) | install(?:ed)? | unzip(?:ped)? | extract(?:ed)? | check(?:ed)? out | call(?:ed)? | calling | post(?:ed)? | sen[dt] | query | queried | name(?:d)?(?= (?:the|it|a)) |
    append(?:ed)? | invoke(?:d)? | do(?= (?:a|an|the)) | did(?= (?:a|an|the)) | pe?r?formed | submit(?:ted)? | setting up | followed(?= the)`,
  noStep: String.raw`
    \p{L}{2,12}ing | attached (?:is|are|you) | get(?:s|ting)? | (?:build|version|release|print|view|search|sync|load|call|post|import|export|update|upgrade|install|access|run|start|login|logout|copy|check|use|insert|delete)(?: (?:id|identifier|number|date|type|name|results?|time|of|data|is|was|are|fails?|failed|does|takes?|in|from|for|works?|still|page|screen|button|dialog|error|failure|errors|logs?|server))`,
  noCondition: String.raw`
    (?:only|mostly|not|except|even|also|fine|well|correctly) (?:seems? to )?(?:happens?|occurs?|when|if|while|after) | happens? only | works?(?: \p{L}{1,12}){0,3}(?: when| if| after| once) | work-?around | if (?:i|we|you|they) (?:could|would|should|had) | (?:it|this|that|which) (?:helps?|fixed|fixes|solved|solves) | runs? (?:ok|fine)(?= |[.,;!]|$) | working ok | which is (?:the )?(?:correct|right|fine) | (?:it|everything) works(?= |[.,;!]|$) `,
  sample: String.raw`
    (?:the |this |that |a |an |my |our |some |here is |here's )?(?:following|below|attached|sample|small|simple|minimal|example|test) (?:[\p{L}\p{N}.#+-]{1,20} ){0,2}(?:code|codes|snippet|test ?case|testcase|program|script|statement|class|query|markup|example|project|function|method|document|file|page|url) (?:[\p{L}]{1,12} ){0,3}(?:produces?|demonstrates?|shows?|illustrates?|reproduces?|causes?|triggers?|fails?|crash(?:es)?|opens?|gives?|throws?|does(?:n[o']t)?|will|is|can|results?) |
    (?:code|example|snippet|test ?case|testcase|html|fbml|xml|query|script|request|call)(?: [\p{L}]{1,12}){0,5}(?: is| looks?)? (?:as follows|like this|below|attached) | (?:sample|example|test|my) (?:code|script|case|program|project)(?= ?:) | the (?:snippet|code|example|test case|program) (?:below|above) |
    (?:with|using|compiling|running|running the|use|run|compile) the (?:following|attached) (?:[\p{L}]{1,15} ){0,2}(?:code|snippet|script|project|example|program|query|markup|file|class|command) |
    here(?: is|['’]s) (?:a |an |my |the |how )?(?:[\p{L}]{1,15} ){0,4}(?:code|snippet|test ?case|example|script|markup|html|fbml|i am|i['’]m) | can be (?:easily )?reproduced | (?:see|look at|open|try|load|use|in|with|from) the (?:attached|enclosed|following|test|sample|example) (?:\p{L}{1,12} ){0,2}(?:file|document|example|spreadsheet|workbook|project|image|archive|zip|database|presentation|odt|ods|doc|docx|xls|xlsx|pdf) | the following is (?:the|an|my) (?:example|code|script) | to (?:see|reproduce|trigger|provoke) (?:the|this) (?:bug|problem|issue|error|behaviou?r|fault) | to (?:test|see) (?:this|it)[ ,:]`,
  tried: String.raw`
    (?:we|i|they|he|she|customer|already|also|have|has)[ \p{L}'’]{0,20} (?:tried(?! to )|attempted(?! to )|tried to (?:clear|restart|reset|reinstall|disable|re-?create|roll)|tested|cleared|restarted|rebooted|reinstalled|reset|rolled back|reverted|disabled|re-?created|re-?entered|reconnected|re-?imported|retried|re-?ran|checked|verified|confirmed|ruled out|compared) |
    tried(?! to ) |
    (?:restarted|rebooted|reinstalled|rolled back|reverted|retried|cleared (?:the )?(?:cache|cookies)|restarting|reinstalling|clearing|rolling back|retrying|disabling|switching) |
    (?:still )?works? (?:fine |well |ok |normally )?(?:for|in|with|from|on|when|via|if|after|only|but) |
    works,? but | only works | without (?:success|luck|effect) |
    (?:did|does|do|has|have)(?: not|n['’]t) (?:help|change|fix|solve|make a difference)(?:ed|d)? |
    no (?:difference|change|effect|luck) | work-?arounds? | as a (?:temporary|interim) (?:fix|solution|measure) |
    mitigat(?:e|ed|ion) | in the meantime | meanwhile | for now (?:we|they|i) |
    same (?:result|error|behaviou?r|problem|issue)s? (?:in|with|on|when|after|from|for) | manually`,
  notTried: `
    (?:not|n['’]t|never) (?:yet )?(?:tried|checked|tested|attempted) | tried (?:that |anything )?yet |
    (?:tried|trying) to (?:reach|call|contact|open a ticket) | is there (?:an?|any) work-?around |
    (?:any|need an?|want an?|looking for an?) work-?around`,
  vagueTried: `
    tried (?:everything|a lot|all|many things|several things|different things|it (?:again|many times|several times)|again|various things|anything)`,
  request: String.raw`
    please | pls | kindly | (?:can|could|would|will) you | let (?:us|me) know |
    we (?:would |will )?(?:need|require) | to (?:help|investigate|look into)[ \p{L}]{0,30} need | send (?:us|me) |
    tell (?:us|me) | share with us | would it be possible`,
  question: String.raw`
    (?:what|how|where|when|which|who|why)['’]?s? (?:\p{L}{1,20} ){0,2}(?:should|must|expected|need|have to|do) |
    (?:what|how|which|how many) `,
  urgent: `
    urgent(?:ly)? | asap | as soon as possible | immediately | critical | emergency | escalate | escalated |
    high priority | blocker | show-?stopper`,
  severity: `
    (?:sev(?:erity)?|prio(?:rity)?)[ :.=-]{0,3}(?:[0-5]|high(?:est)?|low(?:est)?|medium|normal|urgent|critical|major|minor|blocker|trivial) |
    p[0-5] |
    (?:high|low|medium|normal|critical|major|minor) (?:severity|priority) | production (?:is )?down |
    complete outage`,
  group: String.raw`
    (?:some|several|many|most|a few|few|multiple|various|certain|a lot of|lots of|a number of|other|our|the|new) (?:of )?(?:our |the )?(?:\p{L}{1,20} )?(?:users?|accounts?|customers?|clients?|people|employees|colleagues|agents|admins|members|teams?|drivers|orders|devices|sites|stores) |
    we | us | our | users? | customers? | people | staff`,
  blocked: String.raw`
    affect(?:s|ed|ing)? | impact(?:s|ed|ing)? | block(?:s|ed|er|ing)? | locked out |
    (?:can(?:no|['’])t|can not|cant|unable to|not able to) (?:\p{L}{1,20} )?(?:work|sign|log|ship|invoice|pay|order|bill|access|use|process|print|export|import|close|go|start|open|see|reach|create|book) |
    prevent(?:s|ed|ing)? | stopp?(?:s|ed)? (?:us|work|shipping|production|the) |
    production (?:is )?(?:down|stopped) | revenue | deadline | go-?live | payroll | month[- ]end | losing | lose |
    at risk | sla | standstill | wait(?:s|ing)? for`,
  environment: String.raw`
    prod(?:uction)? | staging | sandbox | pre-?prod(?:uction)? | uat | qa(?= |$|[.,;:)]) |
    (?:test|dev(?:elopment)?|live|demo|trial|integration) (?:system|environment|env|instance|tenant|server|site|org) |
    on[- ]prem(?:ises?)? | self[- ]hosted | saas | cloud (?:instance|tenant|version|edition) |
    (?:eu|us|ap|uk|ca|au)(?:-[a-z]{2,12})?-\d | (?:eu|us) (?:region|data ?cent(?:er|re)|cluster|pod) | docker |
    kubernetes | k8s | linux | windows | mac ?os | ubuntu | chrome | firefox | edge | safari | ios | android`,
  filler: String.raw`
    n\/?a | none | nothing | tbd | todo | unknown | see above | same as above | no | \?+ | not sure | no idea |
    it works | works | it should work | should work | working | it to work | as expected | \[ ?\] | \(?optional\)? |
    no response | _no response_ | not applicable | same | see title | see description`,
  template: String.raw`
    (?:a )?(?:clear|short|brief|detailed|concise) (?:and (?:concise|clear|short) )?(?:description|summary|explanation) (?:of|about) |
    (?:please )?(?:describe|explain|provide|tell us|list|specify|indicate|include|fill in|paste|write|enter) (?:here |below )?(?:what|how|the|your|any|a|an|all|in detail)\b[^.!?]{0,120}(?:you|your|here|below|bug|issue|problem|expected|happen|steps|reproduce|behaviou?r|feature|applicable|possible|version)[^.!?]{0,60}[.:?]?$ |
    steps to reproduce the (?:behaviou?r|issue|problem|bug)[ :.]{0,3}$ | see (?:the )?error[ .]{0,3}$ | if applicable, add | add any other context | add screenshots |
    (?:go to|click on|scroll down to|open|enter|select|run|choose) ['"‘“«(<[]?\.{2,5}['"’”»)>\]]?[ .]{0,3}$ |
    (?:what (?:did )?you expect(?:ed)? to happen|what actually happen(?:s|ed)|what happened instead)[ .:?]{0,3}$ |
    (?:first|second|third|next|and so on|other|another|the) (?:step|steps)[ .:…]{0,6}$ | (?:and so on|etc)[ .…]{0,6}$ |
    (?:your|insert|type|text) (?:text|answer|description|steps?|here)(?: here)?[ .…]{0,4}$ | (?:tell us|thanks for taking the time|before (?:submitting|opening|filing|you))`,
  vagueSubject: `
    help | issues? | problems? | errors? | bugs? | urgent | asap | please | pls | question | support | request |
    ticket | not | working | works? | worked | does | doesn | doesnt | isn | isnt | broken | wrong | something |
    nothing | everything | again | still | need(?:ed)? | hi | hello | important | attention | immediately | quick |
    the | an? | is | are | it | this | that | we | i | you | my | our | your | in | on | at | to | of | for | with |
    and | or | be | have | has | get | can | cannot | cant | t | s | app | system | anymore | any | more | there |
    fix | assistance | regarding | about | update | follow | up`,
};
