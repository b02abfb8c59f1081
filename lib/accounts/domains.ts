/** Hosts where anybody has a mailbox: two who write from one of them need not know each other. */
const publicMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp
  ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.de
  posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com zoho.com fastmail.com hey.com mail.com mail.ru
  yandex.ru yandex.com qq.com 163.com 126.com naver.com orange.fr free.fr laposte.net wanadoo.fr libero.it virgilio.it
  tiscali.it btinternet.com comcast.net verizon.net att.net sbcglobal.net bluewin.ch`.split(/\s+/),
);

/**
 * The domain that a mail address, a web address or a bare name of a host is of, in lower case and without `www`.
 * `undefined` for what is none, and where anybody may have a mailbox.
 */
export function companyDomain(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^[^/]*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
  if (host.length > 253 || !/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host)) {
    return undefined;
  }
  return publicMail.has(host) ? undefined : host;
}
