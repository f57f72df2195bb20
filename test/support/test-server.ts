/** The PostgreSQL of the tests; each test makes and drops a database of its own there. */
export const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
