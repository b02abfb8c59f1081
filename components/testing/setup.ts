import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// The one place where pages are cut from the browser: their messages and ports go to a worker in the test itself.
vi.mock('@/lib/contract/wire', () => import('./worker'));
vi.mock('@/components/data/permissions', () => import('./fake-permissions'));

// Answers come from a real database; a busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });
