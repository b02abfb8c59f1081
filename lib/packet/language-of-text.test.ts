import { expect, test } from 'vitest';
import { languageOfText } from './language';

test.each<[text: string, language: string | undefined]>([
  ['SSO is broken again for everyone in the new tenant. We moved our Entra tenant last night (18 Nov).', 'en'],
  [
    'Provisioning fails as well. From their agent’s log: Authorization: Bearer abc. Ask ines.carvalho@halden.example.',
    'en',
  ],
  ['1. Open halden.kelda.example 2. Choose “Sign in with Entra” 3. Pick the work account', 'en'],
  ['Password sign-in works, but only for admins.', 'en'],
  ['Seit gestern können wir uns nicht mehr anmelden, bitte um Hilfe.', 'de'],
  ['Bonjour, depuis ce matin nous ne pouvons plus nous connecter au portail.', 'fr'],
  ['Hola, desde ayer la exportación de pedidos no funciona.', 'es'],
  ['Olá, o painel está muito lento desde terça-feira e não conseguimos trabalhar.', 'pt'],
  ['Buongiorno, da ieri la stampa delle etichette non funziona in tutte le postazioni.', 'it'],
  ['Hallo, de import van contacten stopt halverwege en wij kunnen niet verder.', 'nl'],
  ['昨日から請求書を保存すると画面が白くなります。', 'ja'],
  ['Dzień dobry, od wczoraj nie działa import i nie możemy się zalogować do systemu.', 'pl'],
  ['С утра не работает вход в систему.', 'ru'],
  ['POST /v2/orders 422 x-request-id: 0f3a6c1e', undefined],
  ['Status: Open / Priority: High', undefined],
  ['', undefined],
])('%j is in %s', (text, language) => {
  expect(languageOfText(text)?.language).toBe(language);
});
