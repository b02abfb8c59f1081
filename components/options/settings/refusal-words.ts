import type { SettingRefusal } from '@/lib/settings/change';
import { placeWords } from '@/locales/settings.en';
import type { Words } from '@/locales/words';

export function refusalWords(w: Words['settings'], refused: SettingRefusal): string {
  if (refused.code === 'badSetting') return w.refusal.badSetting(placeWords(refused.path), w.reason[refused.reason]);
  return w.refusal[refused.code];
}
