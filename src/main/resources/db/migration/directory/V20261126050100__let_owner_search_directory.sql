call platform.let_owner_search('directory.organization');
call platform.let_owner_search('directory.person');
