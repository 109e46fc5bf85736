import { HealthReports, worstOf } from './health-reports';

describe('health reports', () => {
  afterEach(() => jest.useRealTimers());

  it('a part that does not answer counts as down, and does not hold up the others', async () => {
    jest.useFakeTimers();
    const reports = new HealthReports();
    reports.register('ready', 'silent', () => new Promise(() => undefined));
    reports.register('ready', 'well', () => Promise.resolve({ status: 'OK', detail: '' }));
    const answers = reports.answers('ready');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await answers).toEqual([
      { name: 'silent', status: 'DOWN', detail: 'no answer' },
      { name: 'well', status: 'OK', detail: '' },
    ]);
  });

  it('the worst report counts; none at all is well', () => {
    const report = (status: 'OK' | 'DEGRADED' | 'DOWN') => ({ name: status, status, detail: '' });
    expect(worstOf([])).toBe('OK');
    expect(worstOf([report('OK'), report('DEGRADED')])).toBe('DEGRADED');
    expect(worstOf([report('DOWN'), report('DEGRADED')])).toBe('DOWN');
  });
});
