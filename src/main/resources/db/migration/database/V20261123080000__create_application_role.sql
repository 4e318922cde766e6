-- The application works under a role that owns nothing, so that row-level security holds for it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'jiangqiao_app') then
    create role jiangqiao_app nologin;
  end if;
exception when insufficient_privilege then
  raise exception 'The role jiangqiao_app is missing and % may not create it. As a superuser run: create role jiangqiao_app nologin; grant jiangqiao_app to %;', current_user, current_user;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'jiangqiao_app', 'SET') then
    execute format('grant jiangqiao_app to %I with inherit false, set true', current_user);
  end if;
end $$;

create schema platform;
grant usage on schema platform to jiangqiao_app;

-- Chinese names in the order of their pinyin, numbers by value: 2班 before 10班.
create collation platform.zh (provider = icu, locale = 'zh-u-co-pinyin-kn-true');

-- Shuts a tenant table: each school sees its own rows only, and no row ever changes its school.
-- To be called again after columns were added.
create procedure platform.protect(tenant_table regclass, deletable boolean default false)
language plpgsql as $$
declare
  changeable text;
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('drop policy if exists school_only on %s', tenant_table);
  execute format(
    'create policy school_only on %s using (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)
       with check (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)', tenant_table);
  select string_agg(quote_ident(attname), ', ') into changeable
    from pg_attribute
   where attrelid = tenant_table and attnum > 0 and not attisdropped and attgenerated = ''
     and attname not in ('school_id', 'id');
  execute format('grant select, insert on %s to jiangqiao_app', tenant_table);
  if changeable is not null then
    execute format('grant update (%s) on %s to jiangqiao_app', changeable, tenant_table);
  end if;
  if deletable then
    execute format('grant delete on %s to jiangqiao_app', tenant_table);
  end if;
end $$;
