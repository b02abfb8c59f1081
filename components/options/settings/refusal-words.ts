import type { SettingRefusal } from '@/lib/settings/change';
import { placeWords, settingsWords as w } from '@/locales/settings.en';

export function refusalWords(refused: SettingRefusal): string {
  if (refused.code === 'badSetting') return w.refusal.badSetting(placeWords(refused.path), w.reason[refused.reason]);
  return w.refusal[refused.code];
}
