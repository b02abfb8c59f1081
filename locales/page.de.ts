import { driverTitlesDe } from './driver-titles.de';
import type { Catalogue } from './words';

/** Launcher and frame; a page of ours leaves them in `storage.local` for the guest. */
export const guestDe: Catalogue['page']['guest'] = {
  open: 'Sidelight öffnen',
  fits: { one: '# Runbook passt', other: '# Runbooks passen' },
  packet: 'Übergabe {met} von {required}',
  due: { one: 'Nachricht fällig in # Minute', other: 'Nachricht fällig in # Minuten' },
  late: 'Nachricht überfällig',
  clock: { one: 'Uhr läuft seit # Minute', other: 'Uhr läuft seit # Minuten' },
  time: { start: 'Uhr aus', rest: 'Pause fällig', work: 'Pause vorbei' },
  risk: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch' },
  riskOf: 'technisches Risiko: {level}',
  drivers: driverTitlesDe,
  move: 'Sidelight verschieben: ziehen oder Pfeiltasten verwenden',
  width: 'Breite des Sidelight-Panels',
  updated: 'Sidelight wurde aktualisiert oder ist ausgeschaltet. Nach dem Neuladen der Seite ist es wieder da.',
  reload: 'Seite neu laden',
};

/** In `picker.js`. */
export const pickerDe: Catalogue['page']['picker'] = {
  name: 'Wo die Seite „{label}“ zeigt',
  title: 'Stelle anklicken, die „{label}“ zeigt',
  keys: 'oder mit den Pfeiltasten wandern: ↑ nach außen, ↓ nach innen, ← → daneben, Enter übernimmt',
  end: 'Beenden · Esc',
  value: '{label}: „{value}“',
  empty: '{label}: hier leer',
  tooMuch: 'Das ist zu viel für ein einzelnes Feld. Bitte genauer zeigen.',
  nameless: 'Hier hat nichts einen Namen, der erhalten bleibt.',
  outside: 'Das liegt außerhalb des Datensatzes.',
  notSaved: 'Nicht gespeichert. Noch einmal versuchen oder mit Esc beenden.',
};
