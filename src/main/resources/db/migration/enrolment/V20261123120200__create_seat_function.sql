-- Rosters that companies fill in by themselves: one link a company and batch. The token is not kept: it is
-- computed from the id and the master key.
create table training.roster_link (
  school_id uuid not null references access.school,
  id uuid not null,
  batch_id uuid not null,
  organization_id uuid not null,
  audience text not null,
  seats integer check (seats >= 1),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id),
  foreign key (school_id, organization_id) references directory.organization (school_id, id)
);
create index roster_link_batch on training.roster_link (school_id, batch_id, id);
call platform.protect('training.roster_link');

-- What somebody who came by a link holds in hand: a code that shows the state of the enrolment, and the name
-- as typed, which need not be the name on record.
create table training.sign_up_receipt (
  school_id uuid not null,
  code text not null,
  enrolment_id uuid not null,
  roster_link_id uuid,
  typed_name text not null,
  primary key (school_id, code),
  unique (school_id, enrolment_id),
  foreign key (school_id, enrolment_id) references training.enrolment (school_id, id),
  foreign key (school_id, roster_link_id) references training.roster_link (school_id, id)
);
create index sign_up_receipt_link on training.sign_up_receipt (school_id, roster_link_id) where roster_link_id is not null;
call platform.protect('training.sign_up_receipt');

create index enrolment_waiting on training.enrolment (school_id, batch_id, enrolled_at, id)
  where seated_at is null and cancelled_at is null;

-- Row-level security hides other schools anyway; this refuses a caller that mixes them up.
create function training.require_school(p_school uuid) returns void
language plpgsql stable security invoker as $$
begin
  if p_school is distinct from nullif(current_setting('app.school', true), '')::uuid then
    raise exception 'the school % is not the one in scope', p_school using errcode = '42501';
  end if;
end $$;

-- Gives one seat to whoever has waited longest. The caller holds the row of seat_pool and owns the seat.
create function training.seat_first_waiting(p_school uuid, p_batch uuid, p_at timestamptz, p_except uuid) returns uuid
language sql volatile security invoker as $$
  update training.enrolment set seated_at = p_at
   where school_id = p_school
     and id = (select e.id from training.enrolment e
                where e.school_id = p_school and e.batch_id = p_batch
                  and e.seated_at is null and e.cancelled_at is null and e.id is distinct from p_except
                order by e.enrolled_at, e.id limit 1)
  returning id
$$;

-- One request for one seat. Outcomes: SEATED, WAITING, ALREADY (this request was answered before),
-- DUPLICATE (the person is enrolled), CLOSED, FULL; with the id of the enrolment that the outcome speaks of.
-- The seats are read before the rows and the rows again after each verdict: seat and row are committed
-- together, so whoever sees the seat gone also sees the row, and a repeated request is never called full.
create function training.take_seat(
  p_school uuid, p_id uuid, p_batch uuid, p_person uuid, p_person_key uuid, p_audience text, p_source text,
  p_organization uuid, p_subsidised boolean, p_request uuid, p_at timestamptz, p_by text, p_import uuid,
  p_wait boolean, p_when_closed boolean, out outcome text, out enrolment_id uuid)
language plpgsql volatile security invoker as $$
declare
  pool training.seat_pool%rowtype;
  seat timestamptz;
begin
  perform training.require_school(p_school);
  -- The peek, without a lock: a refusal costs no write.
  select * into pool from training.seat_pool s where s.school_id = p_school and s.batch_id = p_batch;
  select k.outcome, k.id into outcome, enrolment_id from training.known_enrolment(p_school, p_batch, p_person_key, p_request) k;
  if outcome is not null then return; end if;
  if pool.batch_id is null or not (pool.is_open or p_when_closed) then outcome := 'CLOSED'; return; end if;
  if pool.taken >= pool.capacity and not p_wait then outcome := 'FULL'; return; end if;

  loop
    -- Takes the lock and a seat at once; those who wait already have the first claim to it.
    update training.seat_pool s set taken = s.taken + 1
     where s.school_id = p_school and s.batch_id = p_batch and s.taken < s.capacity and (s.is_open or p_when_closed);
    if found then
      continue when training.seat_first_waiting(p_school, p_batch, p_at, null) is not null;
      seat := p_at;
    else
      select * into pool from training.seat_pool s where s.school_id = p_school and s.batch_id = p_batch for update;
      continue when pool.taken < pool.capacity and (pool.is_open or p_when_closed);
      seat := null;
      if not p_wait or not (pool.is_open or p_when_closed) then
        select k.outcome, k.id into outcome, enrolment_id
          from training.known_enrolment(p_school, p_batch, p_person_key, p_request) k;
        outcome := coalesce(outcome, case when pool.is_open or p_when_closed then 'FULL' else 'CLOSED' end);
        return;
      end if;
    end if;

    insert into training.enrolment (school_id, id, batch_id, person_id, person_key, audience, source, organization_id,
        subsidised, request_key, enrolled_at, enrolled_by, seated_at, import_id)
      values (p_school, p_id, p_batch, p_person, p_person_key, p_audience, p_source, p_organization,
        p_subsidised, p_request, p_at, p_by, seat, p_import)
      on conflict do nothing;
    if found then
      outcome := case when seat is null then 'WAITING' else 'SEATED' end;
      enrolment_id := p_id;
      return;
    end if;
    -- A twin of this request was faster: the seat goes back.
    if seat is not null then
      update training.seat_pool s set taken = s.taken - 1 where s.school_id = p_school and s.batch_id = p_batch;
    end if;
    select k.outcome, k.id into outcome, enrolment_id from training.known_enrolment(p_school, p_batch, p_person_key, p_request) k;
    if outcome is null then
      raise exception 'the enrolment % collides with another one', p_id using errcode = '23505';
    end if;
    return;
  end loop;
end $$;

-- The enrolment that a request made before, else the active one of the same person in the batch.
create function training.known_enrolment(p_school uuid, p_batch uuid, p_person_key uuid, p_request uuid)
returns table (outcome text, id uuid)
language sql volatile security invoker as $$
  select 'ALREADY', e.id from training.enrolment e where e.school_id = p_school and e.request_key = p_request
  union all
  select 'DUPLICATE', e.id from training.enrolment e
   where e.school_id = p_school and e.batch_id = p_batch and e.person_key = p_person_key and e.cancelled_at is null
  limit 1
$$;

-- Cancels an enrolment and, where it held a seat, gives that to the first who waits (or back to the pool).
-- Outcomes: CANCELLED, ALREADY, UNKNOWN.
create function training.give_back_seat(
  p_school uuid, p_enrolment uuid, p_at timestamptz, p_by text, p_reason text, p_promote boolean,
  out outcome text, out promoted uuid)
language plpgsql volatile security invoker as $$
declare
  batch uuid;
  was_seated boolean;
begin
  perform training.require_school(p_school);
  select e.batch_id into batch from training.enrolment e where e.school_id = p_school and e.id = p_enrolment;
  if batch is null then outcome := 'UNKNOWN'; return; end if;
  perform from training.seat_pool s where s.school_id = p_school and s.batch_id = batch for update;
  update training.enrolment e set cancelled_at = p_at, cancelled_by = p_by, cancelled_reason = p_reason
   where e.school_id = p_school and e.id = p_enrolment and e.cancelled_at is null
  returning e.seated_at is not null into was_seated;
  if not found then outcome := 'ALREADY'; return; end if;
  outcome := 'CANCELLED';
  if was_seated then
    if p_promote then promoted := training.seat_first_waiting(p_school, batch, p_at, null); end if;
    if promoted is null then
      update training.seat_pool s set taken = s.taken - 1 where s.school_id = p_school and s.batch_id = batch;
    end if;
  end if;
end $$;

-- Gives one person who waits a free seat, out of turn. Outcomes: SEATED, FULL, ALREADY, UNKNOWN.
create function training.seat_waiting(p_school uuid, p_enrolment uuid, p_at timestamptz) returns text
language plpgsql volatile security invoker as $$
declare
  batch uuid;
begin
  perform training.require_school(p_school);
  select e.batch_id into batch from training.enrolment e where e.school_id = p_school and e.id = p_enrolment;
  if batch is null then return 'UNKNOWN'; end if;
  update training.seat_pool s set taken = s.taken + 1
   where s.school_id = p_school and s.batch_id = batch and s.taken < s.capacity;
  if not found then return 'FULL'; end if;
  update training.enrolment e set seated_at = p_at
   where e.school_id = p_school and e.id = p_enrolment and e.seated_at is null and e.cancelled_at is null;
  if found then return 'SEATED'; end if;
  update training.seat_pool s set taken = s.taken - 1 where s.school_id = p_school and s.batch_id = batch;
  return 'ALREADY';
end $$;

-- Moves somebody back to the waiting list in favour of the first who waits there.
-- Outcomes: WAITING, NOBODY_WAITS, ALREADY, UNKNOWN.
create function training.swap_seat(p_school uuid, p_enrolment uuid, p_at timestamptz, out outcome text, out promoted uuid)
language plpgsql volatile security invoker as $$
declare
  batch uuid;
begin
  perform training.require_school(p_school);
  select e.batch_id into batch from training.enrolment e where e.school_id = p_school and e.id = p_enrolment;
  if batch is null then outcome := 'UNKNOWN'; return; end if;
  perform from training.seat_pool s where s.school_id = p_school and s.batch_id = batch for update;
  if not exists (select from training.enrolment e where e.school_id = p_school and e.id = p_enrolment
                  and e.seated_at is not null and e.cancelled_at is null) then outcome := 'ALREADY'; return; end if;
  promoted := training.seat_first_waiting(p_school, batch, p_at, p_enrolment);
  if promoted is null then outcome := 'NOBODY_WAITS'; return; end if;
  update training.enrolment e set seated_at = null where e.school_id = p_school and e.id = p_enrolment;
  outcome := 'WAITING';
end $$;

-- Gives the free seats of a batch, such as those a larger capacity brought, to those who wait; says how many.
create function training.fill_seats(p_school uuid, p_batch uuid, p_at timestamptz) returns integer
language plpgsql volatile security invoker as $$
declare
  filled integer := 0;
begin
  perform training.require_school(p_school);
  loop
    update training.seat_pool s set taken = s.taken + 1
     where s.school_id = p_school and s.batch_id = p_batch and s.taken < s.capacity;
    exit when not found;
    if training.seat_first_waiting(p_school, p_batch, p_at, null) is null then
      update training.seat_pool s set taken = s.taken - 1 where s.school_id = p_school and s.batch_id = p_batch;
      exit;
    end if;
    filled := filled + 1;
  end loop;
  return filled;
end $$;
