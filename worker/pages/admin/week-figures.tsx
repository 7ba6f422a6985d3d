import type { Headline } from './week-headlines.ts';

/** The four numbers at the top. */
export function WeekFigures({ headlines }: { headlines: Headline[] }) {
  return (
    <dl class="kpis">
      {headlines.map(({ name, value, detail, change }) => (
        <div class="kpi">
          <dt>{name}</dt>
          <dd>
            {value}
            <small class="muted">{detail}</small>
            {change && <small class={change.better ? 'up' : 'down'}>{change.text}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
