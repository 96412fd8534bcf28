import createClient from 'openapi-fetch';
import type { paths } from './api.js';

const client = createClient<paths>({ baseUrl: process.argv[2] });
const { data, error } = await client.POST('/v1/stats', { params: { query: { top: 3 } }, body: { id: 7, text: '全年粮食产量比上年增长1.3%。' } });
if (error || typeof data === 'string' || data.stats?.[0]?.value !== '1.3' || data.id !== 7) throw new Error(JSON.stringify({ data, error }));
const refused = await client.POST('/v1/keywords', { body: { text: '全年粮食产量比上年增长1.3%。', top: 0 } });
if (refused.response.status !== 400 || !refused.error?.error.includes('top')) throw new Error(JSON.stringify(refused.error));
console.log('TypeScript client: 2 calls');
