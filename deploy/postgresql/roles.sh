#!/bin/sh
# Makes the three roles and the database; the image of PostgreSQL runs it once, on an empty folder.
set -eu
psql --username postgres --dbname postgres --no-psqlrc --set ON_ERROR_STOP=1 \
    --set owner="$OWNER_PASSWORD" --set application="$APPLICATION_PASSWORD" --set backup="$BACKUP_PASSWORD" <<'SQL'
CREATE ROLE renaksi_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE renaksi_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'application';
CREATE ROLE renaksi_backup LOGIN NOSUPERUSER BYPASSRLS PASSWORD :'backup';
ALTER ROLE renaksi_backup SET default_transaction_read_only = on;
GRANT pg_read_all_data TO renaksi_backup;
CREATE DATABASE renaksi OWNER renaksi_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE renaksi FROM PUBLIC;
GRANT CONNECT ON DATABASE renaksi TO renaksi_app, renaksi_backup;
SQL
