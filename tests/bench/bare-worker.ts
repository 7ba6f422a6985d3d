import { Hono } from 'hono';

/** What the Worker is compared with: one route, one row. */
export default new Hono<{ Bindings: { DB: D1Database } }>().post('/', async (c) => {
  const { email, text } = await c.req.json();
  const id = crypto.randomUUID();
  await c.env.DB.prepare('INSERT INTO bare (id, email, text, created_at) VALUES (?1, ?2, ?3, ?4)')
    .bind(id, email, text, new Date().toISOString())
    .run();
  return c.json({ id }, 201);
});
