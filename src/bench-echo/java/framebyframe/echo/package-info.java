/// The loopback echo benchmark: our server and others', each in a process of its own on one core, under one same load.
///
/// Start reading at [framebyframe.echo.EchoMain].
package framebyframe.echo;
