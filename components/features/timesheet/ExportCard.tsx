import { useState } from 'react';
import type { SheetFilter, SheetView } from '@/lib/contract/timesheet';
import { isolated } from '@/lib/text/foreign';
import { dayBounds } from '@/lib/time/days';
import type { ExportFormat } from '@/lib/time/export/export';
import type { ExportRounding } from '@/lib/time/export/row';
import { noStep, usualSteps } from '@/lib/time/rounding-choices';
import type { Words } from '@/locales/words';
import { Button } from '../../ui/Button';
import { Field, Segmented, Select, Switch } from '../../ui/Field';
import { Bar } from '../../ui/Meter';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { classOptions } from '../engagement/names';
import { Card } from './Card';
import { engagementName, spanName } from './sheet-words';
import classes from './Timesheet.module.css';
import { useExport } from './use-export';
import type { Sheet } from './use-sheet';

const formats = ['csv', 'xlsx', 'json', 'ical'] as const satisfies readonly ExportFormat[];

/** Files of what is shown, and paper. */
export function ExportCard({ sheet, view }: { sheet: Sheet; view: SheetView }) {
  const w = useWords();
  const words = w.timesheet.export;
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [filter, setFilter] = useState<SheetFilter>({});
  const choices = roundingsFor(view);
  const [chosen, setChosen] = useState(0);
  const rounding = choices[chosen] ?? raw;
  const [isForOthers, setIsForOthers] = useState(true);
  const [isWhole, setIsWhole] = useState(false);
  const { start, stop, progress } = useExport();

  const shown = { from: sheet.columns[0]?.from ?? 0, to: sheet.columns.at(-1)?.to ?? 0 };
  const span = isWhole ? { from: 0, to: dayBounds(sheet.today, sheet.zone).to } : shown;
  const named = `${words.file}-${isWhole ? sheet.today : (sheet.columns[0]?.first ?? '')}`;
  return (
    <Card
      title={words.title}
      isScreenOnly
      aside={
        <span className={text.row}>
          <Button small onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button
            icon="download"
            disabled={progress !== undefined}
            onClick={() => void start({ format, filter, rounding, isForOthers, name: named, ...span })}
          >
            {words.save(words.formats[format])}
          </Button>
        </span>
      }
    >
      <div className={classes.stack}>
        <Segmented
          legend={words.format}
          options={formats.map((each) => [each, words.formats[each]] as const)}
          value={format}
          onChange={setFormat}
        />
        <div className={classes.fields}>
          <Field label={words.when}>
            <Select
              value={isWhole ? 'whole' : 'shown'}
              onChange={({ currentTarget: { value } }) => setIsWhole(value === 'whole')}
            >
              <option value="shown">{spanName(w, sheet.span, sheet.columns)}</option>
              <option value="whole">{words.whole}</option>
            </Select>
          </Field>
          <Field label={words.engagement}>
            <Select
              value={filter.engagementId ?? ''}
              onChange={({ currentTarget: { value } }) => setFilter({ ...filter, engagementId: value || undefined })}
            >
              <option value="">{words.all}</option>
              {view.engagements.map((engagement) => (
                <option key={engagement.id} value={engagement.id} dir="auto">
                  {isolated(engagementName(w, engagement))}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.class}>
            <Select
              value={filter.class ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setFilter({ ...filter, class: classOptions(w).find(([each]) => each === value)?.[0] })
              }
            >
              <option value="">{words.allClasses}</option>
              {classOptions(w).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.rounding}>
            <Select value={chosen} onChange={({ currentTarget: { value } }) => setChosen(Number(value))}>
              {choices.map((choice, index) => (
                <option key={JSON.stringify(choice)} value={index}>
                  {roundingWords(w, choice)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <p>
          <Switch
            checked={filter.billable === true}
            onChange={(on) => setFilter({ ...filter, billable: on ? true : undefined })}
          >
            {words.onlyBillable}
          </Switch>
        </p>
        <div>
          <Switch checked={isForOthers} onChange={setIsForOthers}>
            {words.forOthers}
          </Switch>
          <p className={text.meta}>{words.forOthersAbout}</p>
        </div>
        {progress && (
          <div className={text.row}>
            <div
              className={text.grow}
              role="progressbar"
              aria-label={words.title}
              aria-valuemin={0}
              aria-valuemax={progress.total}
              aria-valuenow={progress.done}
            >
              <Bar share={progress.total > 0 ? progress.done / progress.total : undefined} />
            </div>
            <span className={text.meta}>
              {words.writing({ done: w.format.number(progress.done), total: w.format.number(progress.total) })}
            </span>
            <Button small onClick={stop}>
              {words.stop}
            </Button>
          </div>
        )}
        <p className={text.meta}>{words.about}</p>
      </div>
    </Card>
  );
}

const raw: ExportRounding = { rule: noStep, byEngagement: false };

/** What engagements say first, then the person's own rule, then what is usual. */
function roundingsFor({ rounding, engagements }: Pick<SheetView, 'rounding' | 'engagements'>): ExportRounding[] {
  const byEngagement = engagements.some((engagement) => engagement.rounding !== undefined);
  const rules = [rounding, noStep, ...usualSteps].map((rule): ExportRounding => ({ rule, byEngagement: false }));
  const all = byEngagement ? [{ rule: rounding, byEngagement }, ...rules] : rules;
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

function roundingWords(w: Words, { rule, byEngagement }: ExportRounding): string {
  if (byEngagement) return w.timesheet.export.byEngagement;
  if (rule.rule === 'none') return w.timesheet.export.raw;
  return w.timesheet.export.perEntry(w.format.sentence(w.settings.time.describe(rule)));
}
