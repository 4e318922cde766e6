// Draws the table beside it as bars: a cell with data-bar is one block, and clicking the block opens what the cell opens.
const MOST = 4;
const words = new Intl.NumberFormat(document.documentElement.lang);
const font = getComputedStyle(document.body).fontFamily;
const text = { color: 'var(--ink-3)', fontFamily: font, fontSize: 12 };
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

const amount = cell => cell?.dataset.value === undefined ? null : Number(cell.dataset.value);

/** The series of a table in its order; those beyond the fourth colour are one. */
function seriesOf(cells, bars, others) {
  const names = [...new Set(cells.map(cell => cell.dataset.series ?? ''))];
  const cell = (name, bar) => cells.find(c => (c.dataset.series ?? '') === name && c.dataset.bar === bar);
  const own = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const series = own.map(name => ({ name, blocks: bars.map(bar => ({ cell: cell(name, bar), value: amount(cell(name, bar)) })) }));
  if (names.length > own.length) {
    const rest = names.slice(MOST - 1);
    series.push({ name: others, blocks: bars.map(bar => ({ value: rest.reduce((sum, name) => sum + (amount(cell(name, bar)) ?? 0), 0) })) });
  }
  return series;
}

function draw(box) {
  const table = box.querySelector('table');
  const cells = [...table.querySelectorAll('td[data-bar]:not([data-total])')];
  const bars = [...new Set(cells.map(cell => cell.dataset.bar))];
  const totals = bars.map(bar => table.querySelector(`td[data-total][data-bar="${CSS.escape(bar)}"]`));
  const series = seriesOf(cells, bars, box.dataset.others);
  const total = at => totals[at] ?? series[0].blocks[at].cell;
  const highest = at => series.findLastIndex(one => one.blocks[at].value > 0);
  const stacked = series.length > 1;
  const whole = series.every(one => one.blocks.every(block => Number.isInteger(block.value ?? 0)));
  const place = box.querySelector('.chart');
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: !still, animationDuration: 250, textStyle: { fontFamily: font },
    color: [1, 2, 3, 4].map(i => `var(--c${i})`),
    grid: { left: 4, right: 4, top: stacked ? 48 : 24, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { show: stacked, left: 0, top: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, itemGap: 16, selectedMode: false, textStyle: { ...text, color: 'var(--ink-2)' }, data: series.map(one => one.name) },
    tooltip: { show: stacked, trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText', confine: true, padding: [8, 12], backgroundColor: 'var(--surface)', borderColor: 'var(--line)',
      textStyle: { ...text, color: 'var(--ink)' }, formatter: ([{ dataIndex: at }]) => [`${bars[at]}  ${total(at)?.textContent.trim() ?? ''}`,
        ...series.filter(one => one.blocks[at].value).map(one => `${one.name}  ${words.format(one.blocks[at].value)}`).reverse()].join('\n') },
    xAxis: { type: 'category', data: bars, axisTick: { show: false }, axisLine: { lineStyle: { color: 'var(--line)' } }, axisLabel: text },
    yAxis: { type: 'value', minInterval: whole ? 1 : 0, splitLine: { lineStyle: { color: 'var(--line-2)' } }, axisLabel: { ...text, formatter: value => words.format(value) } },
    series: [
      ...series.map(one => ({
        type: 'bar', name: one.name, stack: 'all', barWidth: '46%', emphasis: { disabled: true },
        data: one.blocks.map((block, at) => ({ value: block.value || '-', itemStyle: {
          borderRadius: series[highest(at)] === one ? [4, 4, 0, 0] : 0, borderColor: 'var(--surface)', borderWidth: 1 } })),
      })),
      { type: 'bar', stack: 'all', silent: true, data: bars.map((bar, at) => ({ value: 0, label: { formatter: total(at)?.textContent.trim() ?? '' } })),
        label: { show: true, position: 'top', ...text, color: 'var(--ink)', fontWeight: 600 } },
    ],
  });
  chart.on('click', ({ seriesIndex, dataIndex }) => (series[seriesIndex].blocks[dataIndex].cell ?? total(dataIndex)).querySelector('a')?.click());
  new ResizeObserver(() => chart.resize()).observe(place);
  // Paper is narrower than the screen, and is laid out at once.
  addEventListener('beforeprint', () => { chart.resize({ width: 640 }); chart.getZr().flush(); });
  addEventListener('afterprint', () => chart.resize({ width: 'auto' }));
}

for (const box of document.querySelectorAll('[data-chart]')) draw(box);
