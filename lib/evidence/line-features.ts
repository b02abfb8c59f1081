/**
 * What a line looks like, as numbers between 0 and 1 that a linear model weighs (`line-weights.ts`). They tell code, logs,
 * traces, markup and commands from prose in any language of either: no product's or programming language's names.
 */

/** More of a line tells nothing more. */
const lookedAt = 300;

/** Small words of prose in the languages that are read; few of them are words of a program. */
const smallWords = new Set(
  'the and is are was were of to in it that this with not you i we have has when from be as but at after an my our can does there why how what which been will would should they he his her their its any some all so just only also by on or if for do no der die das und ist sind nicht ich wir ein eine mit auf für von bei wenn nach aus zu den dem im am kann le la les des du un une et est sont ne pas je nous vous que qui dans sur pour avec au el los las del y es son con para por se al lo o os da dos uma são não em na nas il lo gli di dei che nel per della het een en zijn niet ik wij op met voor bij als maar ook dat er'.split(
    ' ',
  ),
);

const tests: RegExp[] = [
  // indented by two
  /^ {2,3}\S/,
  // indented by four
  /^(?: {4}|\t)/,
  // ends a statement
  /[;{}]\s*$/,
  // ends a call
  /\)[;,{]?\s*$/,
  // ends a sentence
  /[\p{L})"'”’][.!?…]["'”’)]?\s*$/u,
  // ends with a colon
  /:\s*$/,
  // ends with a comma
  /,\s*$/,
  // begins with a capital and a small letter
  /^\s*\p{Lu}[\p{Ll}’']+ \p{L}/u,
  // begins with I or We
  /^\s*(?:I|We|You|It|This|There|Ich|Wir|Je|Nous)[ '’]/,
  // begins with a sign
  /^\s*[^\p{L}\p{N}\s*#>[(`"'“-]/u,
  // begins with a brace or bracket
  /^\s*[{}[\]()<]/,
  // begins small
  /^\s*\p{Ll}/u,
  // begins with a digit
  /^\s*\d/,
  // item of a list
  /^\s*(?:[-*•+] |\d{1,2}[.)] )/,
  // item that goes on in words
  /^\s*(?:[-*•+] |\d{1,2}[.)] )\[?[ xX]?\]?\s*\*{0,2}\p{L}[\p{L}’']* \p{L}/u,
  // heading
  /^\s*(?:#{1,6} ?|h[1-6]\. )[\p{L}*]/u,
  // bold
  /^\s*\*\*[^*]{1,80}\*\*:?/,
  // label and value
  /^\s*[*_]{0,2}\p{Lu}[\p{L} /]{1,30}[*_]{0,2}: ?\S/u,
  // quoted
  /^\s*> ?\S/,
  // assignment
  /(?:^|[\w\])])\s?[-+*/|&.:]?=\s?[\w"'([{$&*-]/,
  // comparison or arrow
  /(?:[=!]=|&&|\|\||->|=>|::|<<|>>|:=|\+\+|--\w)/,
  // call
  /[\w$\]>]\([^()\s]{0,60}\)|[\w$]\(\)|\w\("[^"]*"/,
  // dotted name
  /\b[a-z_]\w*(?:\.[A-Za-z_]\w*){2,}/,
  // name in camels
  /\b[a-z]+[A-Z]\w+|\b[A-Z][a-z]+[A-Z][a-z]\w*/,
  // name with underscores
  /\b\w+_\w+/,
  // variable with a sign
  /(?:^|[\s(,])[$@%]\w+|\$\{/,
  // path
  /(?:^|[\s"'(=:,])(?:\/|\.{1,2}\/|~\/|[A-Z]:\\)[\w.-]+(?:[/\\][\w.@-]+)+/,
  // file and line
  /\.[A-Za-z]{1,5}[:(]\d+/,
  // hexadecimal
  /\b0x[0-9a-fA-F]+|\b[0-9a-f]{8,}\b/,
  // time of a log
  /\d{1,2}:\d{2}:\d{2}/,
  // date of a log
  /\d{4}[-/]\d{2}[-/]\d{2}/,
  // level of a log
  /\b(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE|NOTICE|CRITICAL)\b/,
  // exception
  /\b\w+(?:Exception|Error)\b/,
  // frame
  /^\s*(?:at |#\d+ |File "|from \/|\.\.\. \d+ more)/,
  // caused by
  /^\s*(?:Caused by|Traceback|Exception in|Stack trace|Fatal error|panic:|goroutine|thread ')/i,
  // command
  /^\s*(?:[$#%>] ?|sudo |PS [A-Z]:)[\w./-]+|^\s*(?:\w+@[\w-]+[:~])/,
  // option
  /(?:^|\s)-{1,2}[A-Za-z][\w-]*(?:[= ]|$)/,
  // tag
  /<\/?[A-Za-z][\w:.-]*(?:\s[^<>]*)?\/?>/,
  // json
  /^\s*["'][\w$ .-]+["']\s?:\s?\S|^\s*[\]}],?\s*$/,
  // key and value of a file
  /^\s*[a-z][\w.-]*\s?[:=]\s?\S*$/,
  // keyword and name
  /^\s*(?:public|private|protected|static|final|const|let|var|val|def|fn|func|function|class|struct|enum|interface|namespace|package|import|using|include|require|return|throw|new|export|if|for|while|else|try|catch|switch|case|break|void|int|bool|auto|template|typedef|extern|select|insert|update|delete|create|from|where)\b[\s(]*[\w("'<$@{*&[]/,
  // preprocessor
  /^\s*#(?:include|define|if|ifdef|ifndef|endif|else|pragma|import)\b/,
  // comment of code
  /^\s*(?:\/\/|\/\*|\*\/|\* @|--\s|#!|;;|<!--)/,
  // link alone
  /^\s*(?:[-*] )?(?:\[[^\]]*\]\()?(?:https?:\/\/|www\.)\S+\)?\s*$/,
  // picture alone
  /^\s*(?:!\[[^\]]*\]\([^)]*\)\s*)+$|^\s*<img\b/,
  // code alone
  /^\s*(?:[-*] )?`[^`]+`[.:]?\s*$/,
  // fence
  /^\s*(?:`{3}|~{3})/,
  // code within words
  /\p{L} `[^`]+`|`[^`]+` \p{L}/u,
  // only signs
  /^[^\p{L}\p{N}]+$/u,
  // table of values
  /\S {3,}\S.* {3,}\S|\t\S+\t/,
  // version
  /\b\d+\.\d+\.\d+/,
  // apostrophe of prose
  /\p{L}['’](?:t|s|m|re|ve|ll|d)\b|\b[ldnj]['’]\p{L}/u,
  // please or thanks
  /\b(?:please|thanks|thank you|hi|hello|bitte|danke|merci|gracias|obrigado|grazie|bedankt)\b/i,
  // words of a report
  /\b(?:issue|problem|bug|version|steps?|expected|reproduce|behaviou?r|tried|using|works?|happens?)\b/i,
  // unspaced script
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}/u,
];

const share = (count: number, all: number) => (all === 0 ? 0 : Math.min(1, count / all));
const bins = (value: number, edges: readonly number[]): number[] => {
  const at = edges.filter((edge) => value >= edge).length;
  return Array.from({ length: edges.length + 1 }, (_, index) => (index === at ? 1 : 0));
};

/** The features of a line, in the order of the weights. */
export function featuresOf(line: string): number[] {
  const text = line.slice(0, lookedAt);
  const solid = text.replace(/\s/g, '').length;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const tokens = text
    .trim()
    .split(/\s+/)
    .filter((token) => token !== '');
  const words = tokens.filter((token) => /^["'“(*_]{0,2}\p{L}[\p{L}'’-]*[.,:;!?)"'”*_]{0,3}$/u.test(token));
  const small = words.filter((word) => smallWords.has(word.replace(/[^\p{L}]/gu, '').toLowerCase()));
  const shares = [
    share(words.length, tokens.length),
    share(small.length, tokens.length),
    share(count(/\p{L}/gu), solid),
    share(count(/\d/g), solid),
    share(count(/\p{Lu}/gu), solid),
    share(count(/[{}()[\];=<>|&$\\/_#@^~*+]/g), solid),
    share(count(/[.,!?'’:-]/g), solid),
    share(
      tokens.reduce((longest, token) => Math.max(longest, token.length), 0),
      60,
    ),
    share(small.length, 6),
    share(words.length, 12),
  ];
  return [
    1,
    ...shares,
    ...bins(share(words.length, tokens.length), [0.2, 0.4, 0.6, 0.8, 0.999]),
    ...bins(small.length, [1, 2, 4, 7]),
    ...bins(tokens.length, [2, 3, 5, 9, 16]),
    ...bins(share(count(/[{}()[\];=<>|&$\\/_#@^~*+]/g), solid), [0.02, 0.05, 0.1, 0.2, 0.35]),
    ...tests.map((pattern) => (pattern.test(text) ? 1 : 0)),
  ];
}
