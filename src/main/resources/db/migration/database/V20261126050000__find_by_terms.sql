-- Row-level security keeps an index on arrays from being used: PostgreSQL asks a condition of a statement before the
-- policy only if it can give nothing away, and "@>" is not known for that. These functions run as the owner of the
-- tables, name the school themselves and give ids only; docs/decisions/0008. A table answers as fast as its index
-- once platform.let_owner_search was called for it, and slowly, but as rightly, before.

-- Lets the owner of a table read it for a search.
create procedure platform.let_owner_search(tenant_table regclass)
language plpgsql as $$
begin
  execute format('drop policy if exists owner_searches on %s', tenant_table);
  execute format('create policy owner_searches on %s for select to current_user using (true)', tenant_table);
end $$;

-- Every row of the school whose search terms take in all of these, in no order.
create function platform.found(searched regclass, terms text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    'select t.id from %s t where t.school_id = nullif(current_setting(''app.school'', true), '''')::uuid and t.search @> $1',
    searched) using terms;
end $$;

-- How many there are, counted until "most".
create function platform.count_found(searched regclass, terms text[], withdrawn boolean, most bigint) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted bigint;
begin
  execute format(
    'select count(*) from (select from %s t
       where t.school_id = nullif(current_setting(''app.school'', true), '''')::uuid and t.search @> $1
         and (t.withdrawn_at is not null) = $2 limit $3) c', searched)
    into counted using terms, withdrawn, most;
  return counted;
end $$;

-- The first of them in the order of sort_key and id, upwards or downwards, beyond a row when its id is given. What many
-- rows have is found by walking some way along the order; all others are fetched by the index and sorted.
create function platform.first_found(searched regclass, terms text[], withdrawn boolean, upwards boolean,
  beyond_key text, beyond_id uuid, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  there constant text := format('from %s t where t.school_id = nullif(current_setting(''app.school'', true), '''')::uuid', searched)
    || case when beyond_id is null then ''
            else format(' and (t.sort_key collate "C", t.id) %s ($4, $5)', case when upwards then '>' else '<' end) end;
  in_order constant text := format('order by t.sort_key collate "C" %1$s, t.id %1$s', case when upwards then 'asc' else 'desc' end);
  near uuid[];
begin
  execute format(
    'select array(select t.id from (select t.id, t.search, t.withdrawn_at %s %s limit 2000) t
                   where (t.withdrawn_at is not null) = $2 and t.search @> $1 limit $3)', there, in_order)
    into near using terms, withdrawn, most, beyond_key, beyond_id;
  if cardinality(near) = most then
    return query select unnest(near);
    return;
  end if;
  -- "offset 0" keeps the planner from walking the whole order in the hope of meeting them early.
  return query execute format(
    'select t.id from (select t.id, t.sort_key %s and (t.withdrawn_at is not null) = $2 and t.search @> $1 offset 0) t
      %s limit $3', there, in_order)
    using terms, withdrawn, most, beyond_key, beyond_id;
end $$;

revoke all on function platform.found, platform.count_found, platform.first_found from public;
grant execute on function platform.found, platform.count_found, platform.first_found to jiangqiao_app;
