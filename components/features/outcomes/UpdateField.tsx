import { localDay } from '@/lib/time/days';
import { firstInstantFrom } from '@/lib/time/zone';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { dateTimeInput, localZone } from '../../ui/zone';

interface UpdateFieldProps {
  label: string;
  /** As the field holds it; empty for none. */
  value: string;
  onChange(value: string): void;
}

const hour = 3_600_000;
const day = 24 * hour;

/** When a customer hears next: a day and a time, or one of the usual ones with a click. */
export function UpdateField({ label, value, onChange }: UpdateFieldProps) {
  const w = useWords();
  const words = w.outcomes.update.quick;
  const now = Date.now();
  const { evening, noon } = usualTimes(now);
  const time = (at: number) => w.format.timeOfDay(at);
  return (
    <div>
      <Field label={label}>
        <input
          type="datetime-local"
          className={inputClass}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Field>
      <div className={`${text.wrap} ${text.tight}`}>
        <Button small look="quiet" onClick={() => onChange(dateTimeInput(now + 2 * hour))}>
          {words.soon}
        </Button>
        {evening > now && (
          <Button small look="quiet" onClick={() => onChange(dateTimeInput(evening))}>
            {words.today(time(evening))}
          </Button>
        )}
        <Button small look="quiet" onClick={() => onChange(dateTimeInput(noon))}>
          {words.tomorrow(time(noon))}
        </Button>
      </div>
    </div>
  );
}

/** The end of this working day, and the middle of the next. */
function usualTimes(now: number): { evening: number; noon: number } {
  const zone = localZone();
  const midnight = Date.parse(`${localDay(now, zone)}T00:00Z`);
  return {
    evening: firstInstantFrom(midnight + 17 * hour, zone),
    noon: firstInstantFrom(midnight + day + 12 * hour, zone),
  };
}
