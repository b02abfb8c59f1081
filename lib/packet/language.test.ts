import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { languageOf, languageOfText, languagesIn } from './language';

function ticket(...messages: { text: string; by?: 'customer' | 'agent' }[]): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: {},
    empty: [],
    conversation: messages.map(({ text, by = 'customer' }, index) => ({
      id: `c${index}`,
      author: { name: 'Ines Carvalho', role: by },
      public: true,
      text,
    })),
  };
}

describe('the language of a text', () => {
  test.each<[string, string, boolean]>([
    ['The list stays empty when we open it in the new tenant.', 'en', true],
    ['Die Liste bleibt leer, wenn wir sie im neuen Mandanten öffnen.', 'de', true],
    ['La liste reste vide quand nous ouvrons la page dans le nouveau site.', 'fr', true],
    ['La lista queda en blanco cuando la abrimos en el nuevo sitio.', 'es', true],
    ['A lista fica em branco quando nós abrimos a página no novo site, mas não na antiga.', 'pt', true],
    ['La lista resta vuota quando la apriamo nel nuovo sito, ma non nella vecchia pagina.', 'it', true],
    ['De lijst blijft leeg als wij die in het nieuwe portaal openen, maar niet in het oude.', 'nl', true],
    ['新しいテナントで開くと一覧が空白のままです。', 'ja', true],
    ['Lista jest pusta, gdy otwieram ją w nowym portalu, ale nie w starym i to od wczoraj.', 'pl', false],
    ['Listan är tom när vi öppnar den och det är inte så i den gamla, men vi har inte ändrat.', 'sv', false],
    ['Список пуст, когда мы открываем его.', 'ru', false],
    ['새 테넌트에서 목록이 비어 있습니다.', 'ko', false],
    ['列表在新租户中为空，请帮忙看看。', 'zh', false],
  ])('%s', (text, language, isRead) => {
    expect(languageOfText(text)).toEqual({ language, isRead });
  });

  test.each(['', 'Stadig.', 'AADSTS50011', 'Connect 4.18.2'])('too little to say: %j', (text) => {
    expect(languageOfText(text)).toBeUndefined();
  });
});

test('the customer’s own words decide, not ours, nor what they quote or paste', () => {
  const polish = 'Lista jest pusta, gdy otwieram ją w nowym portalu, ale nie w starym i to od wczoraj.';
  const english = 'Which version do you run, and is it the same in the old one when you open the list there?';
  expect(languageOf(ticket({ text: polish }, { text: english, by: 'agent' }))?.language).toBe('pl');
  expect(
    languageOf(ticket({ text: `${polish}\n\nOn 18 Nov 2026, Mara wrote:\n${english} ${english}` }))?.language,
  ).toBe('pl');
  expect(languageOf(ticket({ text: english, by: 'agent' }))).toBeUndefined();
});

test.each([
  ['The page is blank.', ['en']],
  ['Das sind nicht alle.', ['en', 'de']],
  ['画面が白い', ['en', 'ja']],
])('words are looked for in the languages that %j may be in', (text, languages) => {
  expect(languagesIn(text)).toEqual(languages);
});

test('a line without any small word may be in every language that has words', () => {
  expect(languagesIn('Portal öffnen')).toContain('de');
});
